/** Exit codes of the command line: 0 done, 1 done with problems that are listed, 2 wrong call, 3 set-up at fault, 4 nothing found. */
export const EXIT = Object.freeze({ done: 0, problems: 1, usage: 2, setup: 3, notFound: 4 });

/** An expected failure of a command, said in both languages; the program prints it without a stack and exits with `exit`. */
export class CliFault extends Error {
  readonly fr: string;
  readonly en: string;
  readonly exit: number;
  constructor(exit: number, fr: string, en: string) {
    super(en);
    this.name = 'CliFault';
    this.exit = exit;
    this.fr = fr;
    this.en = en;
  }
}
