import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import type { Frame } from './frame.js';

/** The templates of a folder, each compiled once. */
export interface Views {
  /** A view inside the frame that stands around pages. */
  page: (view: string, frame: Frame, page: object) => string;
  /** A view that is a whole document. @param assets the digest of styles and scripts */
  framed: (view: string, assets: string, page: object) => string;
}

/** What a template makes of its data; what it includes sees all of them, and its own. */
type Template = (data: object) => string;

/** @param folder holds `layout.ejs`, which includes the view that it is given, and the views */
export function viewsOf(folder: string): Views {
  const compiled = new Map<string, Template>();

  function template(file: string): Template {
    const known = compiled.get(file);
    if (known) return known;
    const made = compile(file);
    compiled.set(file, made);
    return made;
  }

  // EJS itself looks for the file of each include anew each time: a sixth of all the work for a page.
  function compile(file: string): Template {
    const write = ejs.compile(readFileSync(file, 'utf8'), { filename: file });
    const included = new Map<string, Template>();
    const includedAs = (name: string): Template => {
      const known = included.get(name);
      if (known) return known;
      const found = template(path.resolve(path.dirname(file), `${name}.ejs`));
      included.set(name, found);
      return found;
    };
    return (data) =>
      // A template's data come before what EJS hands it under the same name.
      write({
        ...data,
        include: (name: string, own?: object) => includedAs(name)({ ...data, ...own }),
      });
  }

  const render = (name: string, data: object) => template(path.join(folder, `${name}.ejs`))(data);
  return {
    page: (view, frame, page) => render('layout', { view, frame, page }),
    framed: (view, assets, page) => render(view, { assets, page }),
  };
}
