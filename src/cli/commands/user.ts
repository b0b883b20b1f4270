import { ROLES, type Role } from '../../access/index.ts';
import { type CommandContext, dataDirOf, withStack } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { noteHere } from '../local-audit.ts';

const FAULTS: Readonly<Record<string, readonly [string, string]>> = Object.freeze({
  bad_login: [
    'Identifiant refusé : lettres, chiffres, point, tiret, souligné.',
    'Login refused: letters, digits, dot, hyphen, underscore.',
  ],
  login_taken: ['Cet identifiant existe déjà.', 'This login exists already.'],
  unknown_account: ['Compte inconnu.', 'Unknown account.'],
  last_administrator: ['C’est le dernier administrateur.', 'This is the last administrator.'],
});
function refuse(fault: string): never {
  const [fr, en] = FAULTS[fault] ?? [fault, fault];
  throw new CliFault(fault === 'unknown_account' ? EXIT.notFound : EXIT.problems, fr, en);
}

export async function userList(context: CommandContext): Promise<number> {
  return withStack(dataDirOf(context), context, async (stack) => {
    const accounts = await stack.access.accounts.list();
    context.out.result(accounts, () =>
      accounts.map(
        (a) => `${a.login.padEnd(20)} ${a.role.padEnd(14)} ${a.active ? '' : context.out.language === 'fr' ? 'fermé' : 'closed'}`,
      ),
    );
    return EXIT.done;
  });
}

export async function userAdd(context: CommandContext, login: string, role: string, name: string): Promise<number> {
  const known: Role | undefined = ROLES.find((r) => r === role);
  if (known === undefined)
    throw new CliFault(EXIT.usage, `Rôle inconnu : ${role} (${ROLES.join(', ')}).`, `Unknown role: ${role} (${ROLES.join(', ')}).`);
  return withStack(dataDirOf(context), context, async (stack) => {
    const made = await stack.access.accounts.create({ login, name, role: known });
    if (!made.ok) refuse(made.fault);
    await noteHere(stack, 'account_created', { subject: `account:${made.value.account.login}` });
    showPassword(context, made.value.account.login, made.value.password);
    return EXIT.done;
  });
}

export async function userReset(context: CommandContext, login: string): Promise<number> {
  return withStack(dataDirOf(context), context, async (stack) => {
    const account = (await stack.access.accounts.list()).find((a) => a.login === login);
    if (account === undefined) refuse('unknown_account');
    const reset = await stack.access.accounts.resetPassword(account.accountId);
    if (!reset.ok) refuse(reset.fault);
    await noteHere(stack, 'password_reset', { subject: `account:${login}` });
    showPassword(context, login, reset.value.password);
    return EXIT.done;
  });
}

export async function userClose(context: CommandContext, login: string): Promise<number> {
  return withStack(dataDirOf(context), context, async (stack) => {
    const account = (await stack.access.accounts.list()).find((a) => a.login === login);
    if (account === undefined) refuse('unknown_account');
    const changed = await stack.access.accounts.change(account.accountId, { active: false });
    if (!changed.ok) refuse(changed.fault);
    await noteHere(stack, 'account_changed', { subject: `account:${login}`, query: JSON.stringify({ active: false }) });
    context.out.result({ login, active: false }, () => [
      context.out.language === 'fr' ? `Compte ${login} fermé.` : `Account ${login} closed.`,
    ]);
    return EXIT.done;
  });
}

function showPassword(context: CommandContext, login: string, password: string): void {
  context.out.result({ login, oneTimePassword: password }, () => [
    context.out.language === 'fr'
      ? `Compte ${login}. Mot de passe à usage unique : ${password}`
      : `Account ${login}. One-time password: ${password}`,
  ]);
}
