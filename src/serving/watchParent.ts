const LOOK_EVERY_MS = 250;

/**
 * Calls back once when the process that started this one has ended. A signal to `npm start` ends
 * npm and the shell between npm and us, and the shell passes nothing on: without this the server
 * would live on by itself and keep its port. On Windows a parent's end does not show.
 * @param parent gives the id of the parent; the system names another one when it has ended
 * @returns ends the watch
 */
export function watchParent(parent: () => number, ended: () => void): () => void {
  const first = parent();
  const timer = setInterval(() => {
    if (parent() === first) return;
    clearInterval(timer);
    ended();
  }, LOOK_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
