import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

export const SURGERY: FactPhrases = {
  noun: bank('<op>'),
  verbose: bank(
    '<sujet> a {bénéficié|fait l’objet} <le> <op:dun>{?residu:, {<residu>|résection <residu>}}',
    '<il> a bénéficié {?date:<le> |}<op:dun>',
    '<sujet> a été {opéré~e|pris~e en charge chirurgicalement} <le> : <op>{?residu: (<residu>)}',
    '<op:un> a été {réalisé^e|pratiqué^e|effectué^e} <le>{?residu:, {de qualité|avec une résection} <residu>}',
    '{?date:<le>, |}réalisation <op:dun>{?residu: ({marges|résection} <residu>)}',
    'la prise en charge chirurgicale a consisté en <op:un>{?date: (<le>)}',
    'dans ce contexte, {?date:<le>, |}<il> a bénéficié <op:dun>',
    'le traitement chirurgical a été réalisé{?date: <le>} par <op:un>',
  ),
  telegraphic: bank(
    '<op> {?date:<le>}{?residu:, <residu>}',
    '{?date:<date> : |}<op>{?residu: <residu>}',
    'opéré~e <le> : <op>',
    '{chir|chirurgie}{?date: <le>} = <op>{?residu:, <residu>}',
    '<op>{?date: (<date>)}',
  ),
  structured: bank(
    'Chirurgie : <op>{?date: (<date>)}',
    '{?date:<date> : |}<op>{?residu: ({résection |}<residu>)}',
    'Intervention : <op>{?date:, <le>}',
    'Geste : <op>{?date: <le>}{?residu:. Résidu : <residu>}',
  ),
  negated: bank('pas <op:dun>', '<op> non {réalisé^e|retenu^e}', 'pas d’indication <op:dun>', 'contre-indication à <op:un>'),
  planned: bank(
    '<op> {programmé^e|prévu^e}{?date: <le>}',
    '{prévoir|programmer} <op:un>{?date: <le>}',
    'l’indication <op:dun> est {posée|retenue}',
    'une date opératoire a été {proposée|donnée} pour <op:un>{?date:, <le>}',
  ),
  history: bank('<op>{?date: <le>}', 'antécédent <op:dun>{?date: (<date>)}'),
};

export const RADIOTHERAPY: FactPhrases = {
  noun: bank('[{radiothérapie|irradiation}] ({région|volume} : <region>)'),
  verbose: bank(
    'une [{radiothérapie|irradiation}{?technique: ({<technique>})} à la dose de <dose>] a été délivrée {?date:à partir <du> |}sur : <region> ({en |}<seances>)',
    '<il> a été irradié~e {?date:<le> |}({<region>}) : [<dose> en <seances>]{?technique:, technique : <technique>}',
    'une [radiothérapie] a été réalisée{?date: ({début <date>|<le>})} ; volume : <region>, dose [<dose>] en <seances>',
    'la [radiothérapie]{?technique: (<technique>)} a délivré [<dose>] en <seances> ; région traitée : <region>{?fin: ; fin de traitement : <fin>}',
    'traitement par [radiothérapie] {?date:débuté <le>}{?fin: et terminé (<fin>)} : <region>, <dose> en <seances>',
  ),
  telegraphic: bank(
    '[{RT|RTE|radiothérapie}] <region> <dose> / <seances>{?date: <le>}',
    '{?date:<date> : |}[{RT|irradiation}] <region>, <dose>, <seances>',
    '[RTE <dose>] (<region>){?fin:, fin <fin>}',
    '[{RT|radiothérapie}]{?technique: (<technique>)} : <dose> en <seances>{?date: (<date>)}',
  ),
  structured: bank(
    '[Radiothérapie] : <region> ; dose : <dose> ; <seances>{?date: ; début : <date>}{?fin: ; fin : <fin>}',
    '{?date:<date> : |}[radiothérapie] <region> (<dose>, <seances>)',
    '[Irradiation] : <dose> / <seances>, volume : <region>{?technique:, <technique>}{?date: (<date>)}',
  ),
  planned: bank(
    '[radiothérapie] {prévue|à débuter}{?date: <le>} (<region>, <dose>)',
    'une [irradiation] est {programmée|envisagée} : <region>',
    'scanner de centrage programmé pour [radiothérapie] (<region>)',
  ),
  negated: bank('pas de [radiothérapie]', '[radiothérapie] non {réalisée|retenue|indiquée}', 'pas d’indication de [radiothérapie]'),
};

export const BRACHYTHERAPY: FactPhrases = {
  noun: bank('[curiethérapie] (<region>)'),
  verbose: bank(
    '<sujet> a bénéficié {?date:<le> |}d’une [curiethérapie]{?technique: (<technique>)} : <region>, <dose>',
    'une [curiethérapie] a été réalisée{?date: <le>} ({<region>}), dose délivrée : <dose>',
    'le traitement a comporté une [curiethérapie]{?date: <le>} : <region>{?technique:, <technique>}, <dose>',
  ),
  telegraphic: bank(
    '[curiethérapie] <region> <dose>{?date: <le>}',
    '{?date:<date> : |}[curie] <region>, <dose>',
    '[curiethérapie]{?technique: (<technique>)} <dose>{?date: (<date>)}',
  ),
  structured: bank(
    '[Curiethérapie] : <region> ; dose : <dose>{?date: ; date : <date>}',
    '{?date:<date> : |}[curiethérapie] (<region>, <dose>)',
  ),
};

export const LINE: FactPhrases = {
  noun: bank('<type_ttt> par <proto>', '<proto>'),
  verbose: bank(
    'une <type_ttt> {?ligne:de <ligne> |}{?entretien:<intention> |}par <proto> a été {débutée|instaurée|initiée|mise en route} <le>{?cures:, pour un total de <cures>}',
    '{?date:<le>, |}{début|mise en route|instauration} d’un traitement par <proto>{?ligne: en <ligne>}',
    '<il> a reçu {?date:<le> |}une <type_ttt> {?ligne:de <ligne> |}par <proto>{?cures: (<cures>)}{?arret_progression:, {interrompue|arrêtée} pour progression|}{?arret_toxicite:, {interrompue|arrêtée} pour toxicité|}',
    '<type_ttt:le> {?ligne:de <ligne> |}<intention> par <proto> a {débuté|été débutée} <le>{?fin: et s’est terminée (<fin>)}{?cures: : <cures> au total}',
    '<sujet> a été traité~e par <proto>{?ligne: en <ligne>}{?date: (début <date>)}{?fin: (fin : <fin>)}{?cures:, soit <cures>}',
    'un traitement par <proto> a été {institué|initié|débuté} <le>{?ligne: en <ligne>}{?arret_toxicite:, interrompu {en raison de sa mauvaise tolérance|du fait d’une toxicité}|}',
    'traitement par <proto> {?date:débuté <le>}{?cures:, <cures>}',
    'en {?ligne:<ligne>, }{!ligne:situation <intention>, }<sujet> a reçu <proto>{?date: <le>}{?cures: (<cures>)}',
  ),
  telegraphic: bank(
    '<proto>{?cures: : <cures>}{?date: <le>}',
    '{?date:<date> : |}<type_ttt> par <proto>{?ligne: (<ligne>)}',
    '{?ligne:<ligne> : }<proto>{?date: (<date>)}{?cures:, <cures>}{?arret_progression:, stop progression|}{?arret_toxicite:, stop tox|}',
    '<type_ttt> <intention> : <proto>{?cures:, <cures>}{?date: <depuis>}',
    'ttt par <proto>{?date: <depuis>}',
    '<proto> débuté <le>{?arret_progression:, arrêt (PD)|}{?arret_toxicite:, arrêt pour toxicité|}',
    '{?date:<date> |}début <proto>{?ligne: en <ligne>}',
  ),
  structured: bank(
    'Traitement systémique : <proto>{?ligne: (<ligne>)}{?date: ; début : <date>}{?fin: ; fin : <fin>}{?cures: ; <cures>}',
    '{?date:<date> : |}<type_ttt> <intention> par <proto>{?cures: (<cures>)}',
    '{?ligne:<ligne> : }<proto>{?date: (début <date>)}{?cures:, <cures>}{?arret_progression:, arrêt pour progression|}{?arret_toxicite:, arrêt pour toxicité|}',
    'Protocole : <proto>{?date: - début <le>}',
  ),
  planned: bank(
    'une <type_ttt> par <proto> {est {prévue|programmée|proposée}|sera débutée}{?date: <le>}{?ligne: en <ligne>}',
    '{nous proposons|on propose|il est proposé} un traitement par <proto>{?ligne: en <ligne>}',
    '<type_ttt> par <proto> à {débuter|programmer}',
  ),
  negated: bank(
    'pas de traitement par <proto>',
    '<proto> non {débuté|retenu|réalisé}',
    'pas d’indication à <proto>',
    'n’a pas reçu <proto>',
    'contre-indication à <proto>',
  ),
};

/** A line that goes on on the day of the document. */
export const LINE_RUNNING: FactPhrases = {
  noun: bank('<type_ttt> par <proto>'),
  verbose: bank(
    '<il> est actuellement sous <proto>{?ligne:, en <ligne>}{?date: ({débuté|depuis} <date>)}',
    '<sujet> {poursuit|reçoit actuellement} un traitement par <proto>{?ligne: en <ligne>}{?date:, {débuté|instauré} <le>}',
    'traitement en cours : <type_ttt> {?ligne:de <ligne> |}par <proto>{?date:, débutée <le>}{?cures: (<cures> à ce jour)}',
    '<type_ttt:le> <intention> par <proto> se poursuit{?date: (début <date>)}{?cures:, <cures> à ce jour}',
    'le traitement par <proto> {?date:débuté <le> }est en cours{?ligne: (<ligne>)}',
  ),
  telegraphic: bank(
    '{sous|en cours :} <proto>{?date: <depuis>}',
    '<proto> en cours{?ligne: (<ligne>)}{?cures:, <cures>}',
    '{ttt en cours|TTT actuel} : <proto>{?date: (début <date>)}',
    '<type_ttt> par <proto>{?date: <depuis>}, {se poursuit|en cours}',
  ),
  structured: bank(
    'Traitement en cours : <proto>{?ligne: (<ligne>)}{?date: ; début : <date>}{?cures: ; <cures>}',
    'En cours : <type_ttt> <intention> par <proto>{?date: <depuis>}',
    'Traitement actuel : <proto>{?date: <depuis>}',
  ),
};

export const TRANSPLANT: FactPhrases = {
  noun: bank('[greffe]'),
  verbose: bank(
    '<sujet> a bénéficié {?date:<le> |}d’une [<greffe> de cellules souches hématopoïétiques] après conditionnement par <conditionnement>',
    'une [<greffe>] a été réalisée <le> ; conditionnement : <conditionnement>',
    'intensification thérapeutique par <conditionnement> suivie d’une [<greffe> de CSH]{?date: <le>}',
  ),
  telegraphic: bank(
    '[<greffe>]{?date: <le>} ({cond.|conditionnement} : <conditionnement>)',
    '{?date:<date> : |}[<greffe> CSH] post <conditionnement>',
    '<conditionnement> puis [<greffe>]{?date: (<date>)}',
  ),
  structured: bank('Greffe : [<greffe>]{?date: (<date>)} ; conditionnement : <conditionnement>', '[<greffe> de CSH]{?date: (<date>)}'),
};

export const CYCLE: FactPhrases = {
  noun: bank('<numero> <proto:de>'),
  verbose: bank(
    '{ce jour|aujourd’hui}, administration : <numero> <proto:de>{?reduite:, à <pourcent_dose> de la dose théorique|}{?pourquoi: (<pourquoi>)}',
    '{<sujet> est vu~e|<il> est reçu~e} pour <numero> <proto:de>{?reduite: (dose : <pourcent_dose>)|}{?pourquoi: ; <pourquoi>}',
    'traitement : <numero> <proto:de>{?date: <le>}{?reduite:, doses réduites à <pourcent_dose>|}',
    'validation : <numero> <proto>{?reduite:, adaptation posologique à <pourcent_dose>|}{?pourquoi: (<pourquoi>)}',
  ),
  telegraphic: bank(
    '<numero> <proto>{?reduite: à <pourcent_dose>|}{?pourquoi: (<pourquoi>)}',
    '<proto> <numero> ce jour',
    '<numero> {<proto:de>|<proto>}{?date: <le>}',
    'reçoit <numero> <proto>{?reduite:, doses <pourcent_dose>|}',
    'OK pour : <numero> <proto>',
  ),
  structured: bank(
    'Cycle : <numero> - protocole : <proto>{?reduite: - dose : <pourcent_dose>|}',
    'Protocole : <proto>, <numero>{?pourquoi: (<pourquoi>)}',
    '<proto> : <numero>{?date: (<date>)}',
  ),
  negated: bank(
    '<numero> <proto:de> {non {fait|administré|réalisé}|annulé|reporté}{?pourquoi: : <pourquoi>}',
    '{pas <proto:de> ce jour|<proto> non réalisé ce jour} (<numero>{?pourquoi: ; <pourquoi>})',
    'report du <numero> <proto:de>{?pourquoi: ({motif : |}<pourquoi>)}',
  ),
  planned: bank(
    '<numero> <proto:de> {prévu|programmé}{?date: <le>}',
    '{prochain|prochaine} rendez-vous : <numero> <proto>{?date: <le>}',
    'RDV pour <numero> <proto>{?date: <le>}',
  ),
};

/** Proposed and not (yet) done. */
export const PLAN: FactPhrases = {
  noun: bank('<plan>'),
  verbose: bank(
    '{il est proposé|nous proposons|on propose} <plan:un>',
    '{indication|proposition} <plan:dun>',
    'il est {décidé|convenu|proposé} de réaliser <plan:un>',
    'nous retenons l’indication <plan:dun>',
  ),
  telegraphic: bank('<plan> à {programmer|discuter}', '=> <plan>', 'prévoir <plan>', '<plan> {prévu^e|proposé^e}'),
  structured: bank('Proposition : <plan>', 'Décision : <plan>', 'Projet : <plan>'),
  planned: bank(
    '{il est proposé|on propose|nous proposons} <plan:un>',
    '<plan:un> {est envisagé^e|est proposé^e|est à discuter|est prévu^e}',
    'une discussion est en cours concernant <plan:un>',
    '{prévoir|programmer} <plan:un>',
    '<plan> à {programmer|discuter|prévoir}',
    'indication {retenue |}<plan:dun>',
  ),
  negated: bank(
    '<plan> {non réalisé^e|annulé^e|finalement non retenu^e|récusé^e}{?pourquoi: (<pourquoi>)}',
    '<plan:un> avait été proposé^e, {mais n’a pas été réalisé^e|finalement annulé^e}{?pourquoi: : <pourquoi>}',
    '{il n’est pas retenu|il n’y a pas} d’indication <plan:dun>{?pourquoi: ({motif : |}<pourquoi>)}',
    'pas <plan:de>{?pourquoi: (<pourquoi>)}',
    '<plan> {contre-indiqué^e|non retenu^e}{?pourquoi: compte tenu du contexte suivant : <pourquoi>}',
    '<sujet> ne recevra pas <plan:de>{?pourquoi: ; motif : <pourquoi>}',
    'le projet <plan:dun> est {abandonné|annulé}{?pourquoi: (<pourquoi>)}',
  ),
};
