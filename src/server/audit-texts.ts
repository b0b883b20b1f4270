import type { AuditAction } from '../access/audit.ts';
import type { Bilingual } from '../query/answers.ts';

/** How the actions of the audit are said; the screen says them in the same words, which a test compares. */
export const AUDIT_ACTION_TEXTS: Readonly<Record<AuditAction, Bilingual>> = Object.freeze({
  sign_in: { fr: 'Connexion', en: 'Signed in' },
  sign_in_failed: { fr: 'Connexion refusée', en: 'Sign-in refused' },
  sign_in_locked: { fr: 'Connexion bloquée après trop d’essais', en: 'Sign-in locked after too many attempts' },
  sign_out: { fr: 'Déconnexion', en: 'Signed out' },
  password_changed: { fr: 'Mot de passe changé', en: 'Password changed' },
  search: { fr: 'Recherche', en: 'Search' },
  count: { fr: 'Comptage', en: 'Count' },
  document_opened: { fr: 'Document ouvert', en: 'Document opened' },
  patient_opened: { fr: 'Dossier de patient ouvert', en: 'Patient opened' },
  fact_opened: { fr: 'Ligne source ouverte', en: 'Source row opened' },
  opposition_recorded: { fr: 'Opposition enregistrée', en: 'Opposition recorded' },
  opposition_withdrawn: { fr: 'Opposition levée', en: 'Opposition withdrawn' },
  account_created: { fr: 'Compte créé', en: 'Account created' },
  account_changed: { fr: 'Compte modifié', en: 'Account changed' },
  password_reset: { fr: 'Mot de passe réinitialisé', en: 'Password reset' },
  audit_exported: { fr: 'Journal exporté', en: 'Audit exported' },
  correction_recorded: { fr: 'Correction d’une histoire', en: 'History corrected' },
  correction_undone: { fr: 'Correction annulée', en: 'Correction undone' },
  history_rebuilt: { fr: 'Histoires réinférées', en: 'Histories inferred anew' },
  cohort_saved: { fr: 'Cohorte enregistrée', en: 'Cohort saved' },
  cohort_removed: { fr: 'Cohorte supprimée', en: 'Cohort removed' },
  quarantine_opened: { fr: 'Ligne en quarantaine ouverte', en: 'Quarantined row opened' },
});
