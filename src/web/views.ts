import path from 'node:path';
import ejs from 'ejs';
import type { Frame } from './frame.js';

/** The templates of a folder, each compiled once. */
export interface Views {
  /** A view inside the frame that stands around pages. */
  page: (view: string, frame: Frame, page: object) => Promise<string>;
  /** A view that is a whole document. @param assets the digest of styles and scripts */
  framed: (view: string, assets: string, page: object) => Promise<string>;
}

/** @param folder holds `layout.ejs`, which includes the view that it is given, and the views */
export function viewsOf(folder: string): Views {
  const render = (name: string, data: object) =>
    ejs.renderFile(path.join(folder, `${name}.ejs`), data, { cache: true });
  return {
    page: (view, frame, page) => render('layout', { view, frame, page }),
    framed: (view, assets, page) => render(view, { assets, page }),
  };
}
