/** Loaded in the framed page in which a video of a host plays. */
import { obeyThePage } from '../hosts/hostFrame.js';

const place = document.querySelector<HTMLElement>('[data-src]');
const { src = '', host } = place?.dataset ?? {};

if (place) {
  obeyThePage(place, src, async () => {
    const { openVideo } = await (host === 'Vimeo'
      ? import('../hosts/vimeoVideo.js')
      : import('../hosts/youtubeVideo.js'));
    return openVideo;
  });
}
