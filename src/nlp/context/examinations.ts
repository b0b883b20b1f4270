/** Examinations, folded: "l'échographie était négative" says that it was made and found nothing. Written by us; version 2026.11. */
export const EXAMINATIONS: ReadonlySet<string> = new Set(
  (
    'bilan bilans examen examens recherche recherches serologie serologies scanner scanners echographie echographies radiographie radiographies ' +
    'irm tdm tep tepscan petscan scintigraphie dosage dosages test tests biopsie biopsies prelevement prelevements etude etudes immunohistochimie ' +
    'immunomarquage marquage marqueur marqueurs culture cultures hemoculture hemocultures ecbu cytologie ponction ponctions fibroscopie coloscopie ' +
    'endoscopie gastroscopie bronchoscopie cystoscopie anamnese analyse analyses coombs idr intradermoreaction mammographie doppler pcr fish ' +
    'frottis cytoponction curage exerese analyse histologie explorations exploration resultat resultats depistage'
  ).split(' '),
);
