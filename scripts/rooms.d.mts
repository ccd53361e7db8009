/** ESLint configuration objects, one a room of src/. */
export declare const roomRules: readonly { files: string[]; rules: Record<string, unknown> }[];
