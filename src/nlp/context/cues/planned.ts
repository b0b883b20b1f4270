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
      '(attend|attendait) (un|une|la|le|l|son|sa) (chirurgie|intervention|traitement|chimiothérapie|radiothérapie|opération|greffe)',
      '(indication|proposition|décision) (de|d|à)',
      '(projet|projets) (de|d)',
      'en vue (de|d)',
      'avant (de|d) (débuter|commencer|réaliser)',
      '(candidat|candidate|éligible) à',
      'prochain~ (cure|cycle|consultation|scanner|séance)',
      '(bénéficiera|recevra|débutera|aura|subira|opérerai|opérerons|opérera|irradierons|sera (traité|revu|revue|suivi) [par])',
      '[est|a été|était|sera] (programmé|convoqué|convoquée|inscrit|prévu) pour',
      '(rendez vous|=RDV|=RdV|=rdv) [est|a été] [pris|donné|fixé|prévu] pour',
      'indication (opératoire|chirurgicale|thérapeutique) est (retenu|posé)',
      '(doit|devra|devrait) (bénéficier|recevoir|avoir|subir|être|réaliser)',
      'conduite à tenir',
      '(on|nous|il) prévoi~',
      'compléter [ou non|éventuellement] (par|avec)',
      '(pour|afin de|afin d) décider [de|d|du] [une|un|l|la|le]',
    ],
  },
  {
    kind: 'after',
    patterns: [
      '(est|était|sont|étaient|a été|ont été) (prévu|programmé|envisagé|planifié)',
      '(est|sont) proposé',
      '(est|reste|paraît|semble) [donc|formellement] indiqué',
      'indiqué',
      '(doit|devra|devrait|va) être (débuté|commencé|réalisé|programmé|mis|mise|proposé)',
      '(prévu|programmé|planifié|envisagé)',
      '(sera|seront) [alors|ensuite|donc|également] (réalisé|débuté|effectué|proposé|discuté|programmé|fait|faite|organisé|poursuivi|poursuivie|pratiqué|administré|complété)',
      'à (prévoir|programmer|faire|réaliser|discuter|débuter|organiser|envisager|venir)',
      'en (attente|cours de programmation)',
    ],
  },
  // The cue says itself what is planned: "sera opérée", "va être irradiée".
  {
    kind: 'including',
    patterns: [
      '(sera|seront|va être|vont être|doit être|devra être|devrait être) [alors|ensuite|donc|également] (opéré|réopéré|irradié|transplanté|greffé|allogreffé|autogreffé|amputé)',
    ],
  },
  {
    kind: 'around',
    patterns: ['(sera|seront) [alors|ensuite|donc|également] (mis|mise)', '(doit|devra|devrait) (débuter|commencer|démarrer)'],
  },
  {
    kind: 'pseudo',
    patterns: [
      'contre (indication|indiqué)',
      '(comme|tel que) indiqué',
      '(a|ont|avait|avaient|était|étaient) [été] indiqué',
      '(fait|faisait|faisant|font|faisaient|fit|faire) discuter',
      'comme prévu',
      '(tel que|plus tôt que) prévu',
      'imprévu',
    ],
  },
];
