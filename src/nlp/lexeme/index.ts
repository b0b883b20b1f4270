export { fold } from './fold.ts';
export { stem } from './stem.ts';
export { type Lexeme, lexemesOf, tokenise } from './tokenise.ts';
