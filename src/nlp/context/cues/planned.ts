import type { CueBlock } from './cue.ts';

/** What is decided, proposed or awaited, not done. Written by us from usage; version 2026.11. */
export const PLANNED: readonly CueBlock[] = [
  {
    kind: 'before',
    patterns: [
      '(nous|je|on) (proposons|propose|prévoyons|prévois|prévoit|programmons|programme|envisageons|envisage|préconisons|préconise|recommandons|recommande|demandons|demande|suggérons|discutons|prescrivons|débuterons|débutera|réaliserons|réalisera|reverrons|reverra)',
      '(est|sera) (prévu|décidé|proposé|programmé|envisagé|préconisé|recommandé|convenu) (de|d|une|un|que|qu)',
      'a été (prévu|programmé|envisagé|préconisé|recommandé) (de|d|une|un|que|qu)',
      'il (est|sera) (prévu|décidé|proposé|programmé|envisagé|préconisé|recommandé|convenu)',
      'il sera (réalisé|effectué|débuté|pratiqué)',
      'il a été (prévu|programmé|envisagé|préconisé|recommandé)',
      '(prévoir|programmer|proposer|envisager|planifier|discuter|organiser|rediscuter)',
      'en attente (de|d|du|des)',
      '(indication|proposition) (de|d|à)',
      '(projet|projets) (de|d)',
      'en vue (de|d)',
      'avant (de|d) (débuter|commencer|réaliser)',
      '(candidat|candidate|éligible) à',
      'prochain~ (cure|cycle|consultation|scanner|séance)',
      '(bénéficiera|recevra|débutera|aura|subira|sera (traité|opéré|mis|mise|revu|revue|irradié|suivi) [par])',
      '(doit|devra|devrait) (bénéficier|recevoir|débuter|avoir|subir|être|réaliser)',
      'conduite à tenir',
    ],
  },
  {
    kind: 'after',
    patterns: [
      '(est|était|sont|étaient|a été|ont été) (prévu|programmé|envisagé|planifié)',
      '(est|sont) proposé',
      '(prévu|programmé|planifié|envisagé)',
      '(sera|seront) [alors|ensuite|donc|également] (réalisé|débuté|effectué|proposé|discuté|programmé|fait|faite|mis|mise|organisé|poursuivi|poursuivie|pratiqué|administré|complété)',
      'à (prévoir|programmer|faire|réaliser|discuter|débuter|organiser|envisager|venir)',
      'en (attente|cours de programmation)',
    ],
  },
  { kind: 'pseudo', patterns: ['contre indication', 'comme prévu', '(tel que|plus tôt que) prévu', 'imprévu'] },
];
