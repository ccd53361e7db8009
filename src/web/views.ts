import path from 'node:path';
import ejs from 'ejs';
import type { Frame } from './frame.js';

/** Renders a view inside the frame. */
export type RenderView = (view: string, frame: Frame, page: object) => Promise<string>;

/** Views of a folder, each compiled once; `layout.ejs` includes the view that it is given. */
export function viewsOf(folder: string): RenderView {
  const layout = path.join(folder, 'layout.ejs');
  return (view, frame, page) => ejs.renderFile(layout, { view, frame, page }, { cache: true });
}
