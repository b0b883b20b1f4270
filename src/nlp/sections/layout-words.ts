/** Words, folded, that stand before a full stop inside a sentence. Written by us from usage; version 2026.11. */
export const ABBREVIATIONS: readonly string[] =
  'dr drs pr prs prof m mr mm mme mmes mlle cf ex art fig vs env tel st ste p no n chir med hosp serv resp anat c d i e al inf sup ant lat gche dte approx ref vol obs tab av bd prog recid rec evol pulm hep'.split(
    ' ',
  );

/** Words of which a page line is made ("Page 2 sur 3"), and words that betray a repeated header or footer. */
export const PAGE_WORDS: readonly string[] = ['page', 'pages', 'p', 'sur', 'pat'];
export const FOOTER_WORDS: readonly string[] =
  'tel telephone fax secretariat finess rpps ipp nip page imprime edite siret www fr http courriel email mail cedex dossier edition'.split(
    ' ',
  );
