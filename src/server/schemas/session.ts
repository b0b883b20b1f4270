import * as z from 'zod';
import { type Account, RIGHTS, ROLES } from '../../access/index.ts';

export const RoleSchema = z.enum(ROLES);
export const AccountSchema: z.ZodType<Account> = z
  .object({
    accountId: z.string(),
    login: z.string(),
    name: z.string(),
    role: RoleSchema,
    passwordState: z.enum(['one_time', 'set']),
    active: z.boolean(),
    createdAt: z.string(),
    lastSignInAt: z.string().nullable(),
  })
  .meta({ id: 'Account' });

export const SessionSchema = z
  .object({
    account: AccountSchema,
    rights: z.array(z.enum(RIGHTS)),
    mustChangePassword: z.boolean(),
    /** ISO 8601; null for the command line. */
    endsAt: z.string().nullable(),
  })
  .meta({ id: 'Session' });

export const SignInSchema = z.strictObject({ login: z.string().max(200), password: z.string().max(1_000) });
export const PasswordChangeSchema = z.strictObject({ current: z.string().max(1_000), wanted: z.string().max(1_000) });

export const NewAccountSchema = z.strictObject({ login: z.string().max(200), name: z.string().max(200), role: RoleSchema });
export const AccountPatchSchema = z.strictObject({
  name: z.string().min(1).max(200).exactOptional(),
  role: RoleSchema.exactOptional(),
  active: z.boolean().exactOptional(),
});
export const IssuedPasswordSchema = z.object({ account: AccountSchema, password: z.string() }).meta({ id: 'IssuedPassword' });
