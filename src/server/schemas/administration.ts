import * as z from 'zod';
import { AUDIT_ACTIONS, type AuditEntry } from '../../access/audit.ts';
import type { Opposition } from '../../access/index.ts';

export const OppositionSchema: z.ZodType<Opposition> = z
  .object({
    patientKey: z.string(),
    patientId: z.int(),
    recordedAt: z.string(),
    recordedBy: z.string(),
    reason: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    withdrawnBy: z.string().nullable(),
  })
  .meta({ id: 'Opposition' });

const reason = z.string().trim().min(1).max(200).optional();
export const NewOppositionSchema = z.union([
  z.strictObject({ patientId: z.int().positive(), reason }),
  z.strictObject({ ipp: z.string().min(1).max(64), reason }),
]);

const AuditSchema: z.ZodType<AuditEntry> = z
  .object({
    auditId: z.string(),
    at: z.string(),
    accountId: z.string().nullable(),
    login: z.string(),
    action: z.enum(AUDIT_ACTIONS),
    subject: z.string().nullable(),
    query: z.string().nullable(),
    patients: z.int().nullable(),
    documents: z.int().nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export const AuditPageSchema = z.object({ entries: z.array(AuditSchema) });

const action = z.enum(AUDIT_ACTIONS);
const filter = {
  login: z.string().min(1).max(200).optional(),
  /** Once or several times. */
  action: z.union([action, z.array(action).max(AUDIT_ACTIONS.length)]).optional(),
  subject: z.string().min(1).max(200).optional(),
  /** Moments in ISO 8601 with their zone; `to` itself is no longer in. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
};
export const AuditQuerySchema = z.strictObject({
  ...filter,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.string().max(64).optional(),
});
export const AuditExportQuerySchema = z.strictObject({ ...filter, lang: z.enum(['fr', 'en']).default('fr') });
