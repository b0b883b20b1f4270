/** File → line (from 1), or "*" for every line → why the case does not apply to this reader. */
export const ASIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'edsnlp/negation': { 11: 'option of the other tool: a cue inside a long span counts for the whole span' },
  'edsnlp/hypothesis': { 4: 'option of the other tool: a cue inside a long span counts for the whole span' },
  'edsnlp/reported_speech': { 4: 'option of the other tool: a cue inside a long span counts for the whole span' },
  'edsnlp/history': {
    2: 'option of the other tool: every date older than 15 days makes history; here the date is a value of its own',
    3: 'option of the other tool: every date older than 15 days makes history; here the date is a value of its own',
    4: 'option of the other tool: every date older than 15 days makes history; here the date is a value of its own',
  },
  'edsnlp/doc__history': {
    1: 'option of the other tool: every date older than 15 days makes history; here the date is a value of its own',
  },
  'edsnlp/dates': {
    4: 'other span: the time of day belongs to it there; here a date is a day',
    14: 'other span: a period is one there; here its two ends are two dates',
  },
  'edsnlp/sentences': { 1: 'line ends weighed by a trained model there' },
  'edsnlp/tnm': { 9: 'other notion: a bare "pT" without its category is a formula there' },
  'edsnlp/quantities': Object.fromEntries([
    ...[1, 5, 6, 7, 8, 9, 10, 11, 13, 23, 24, 25, 26, 27].map((n) => [
      n,
      'quantities of any kind and their algebra of units: not an output of this reader',
    ]),
    ...[30, 31, 32].map((n) => [n, 'cells of a table joined by its header line: not an output of this reader']),
  ]) as Record<string, string>,
  'edsnlp/ckd': {
    6: 'other notion: Charlson’s condition alone there, chronic disease of the kidney of any stage here',
    7: 'other notion: Charlson’s condition alone there, chronic disease of the kidney of any stage here',
  },
  'edsnlp/tobacco': { 6: 'other notion: who smokes at parties only is no smoker there, a current one here' },
  'edsnlp/solid_tumor': { 4: 'fault of the case: the word "secondaire" of a fracture counts there as a metastasis' },
  'edsnlp/suicide_attempt': { '*': 'not oncology' },
  'edsnlp/doc__suicide_attempt': { '*': 'not oncology' },
  'edsnlp/covid': { '*': 'not oncology' },
  'edsnlp/doc__covid': { '*': 'not oncology' },
  'edsnlp/cim10': { '*': 'labels of the whole CIM-10, which may not be shipped' },
  'edsnlp/doc__cim10': { '*': 'labels of the whole CIM-10, which may not be shipped' },
  'edsnlp/tables': { '*': 'the grid of a table: not an output of this reader' },
  'edsnlp/normalizer': { '*': 'the normalised text: not an output of this reader' },
  'edsnlp/contextual_matcher': { '*': 'configuration of the other tool’s matcher' },
  'edsnlp-breast-cancer/diagnosis': {
    4: 'examinations of imaging: not an output of this reader',
    5: 'examinations of imaging: not an output of this reader',
    6: 'examinations of imaging: not an output of this reader',
  },
  'edsnlp-breast-cancer/patient_info': {
    7: 'other notion: a former cancer counts there with its site only; here the word is told, the site unsaid',
  },
  'medkit/negation': { 5: 'no word of medicine in the phrase' },
};
