// There from the beginning: a region that comes together with its text is often not read.
const region = document.createElement('p');
region.className = 'unseen';
region.setAttribute('role', 'status');
document.body.append(region);

/** Tells a screen reader one sentence; what is seen of it, the page shows in its own way. */
export function announce(sentence: string): void {
  region.textContent = sentence;
}
