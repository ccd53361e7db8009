/** The text of Markdown as it reads without marks: for snippets, descriptions and titles. White space is folded. */
export declare function plainText(markdown: string): string;
