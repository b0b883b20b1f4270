import type { SystemicLine } from '../course/types.ts';
import type { ToxicityTerm } from './toxicities.ts';

/**
 * Protocols of systemic treatment as French centres name them: drugs (DCI), length of a cycle in days, usual number of cycles, where it is
 * given, and the share of lines with each side effect. Written from published schedules; version 2026-01.
 */
export interface Regimen {
  readonly type: SystemicLine['type'];
  readonly drugs: readonly string[];
  readonly cycleDays: number;
  readonly cycles: number;
  readonly setting: 'session' | 'stay' | 'home';
  readonly toxicities: readonly (readonly [ToxicityTerm, number])[];
  /** First year in which it could be prescribed in France. */
  readonly since: number;
}
type Row = readonly [protocol: string, type: Regimen['type'], drugs: string, cycleDays: number, cycles: number, setting: Regimen['setting'], toxicities: string, since?: number];

const IO = 'colitis .09 hypothyroidism .1 pneumonitis .05 hepatitis .04 asthenia .3 rash .1';
const MYELO = 'neutropenia .25 febrile_neutropenia .1 nausea .3 asthenia .3 anaemia .15';
const HOT = 'hot_flush .3 arthralgia .3';

const ROWS: readonly Row[] = [
  ['FEC 100', 'chemotherapy', 'fluorouracile+épirubicine+cyclophosphamide', 21, 3, 'session', `${MYELO} mucositis .15`],
  ['EC 100', 'chemotherapy', 'épirubicine+cyclophosphamide', 21, 4, 'session', `${MYELO} mucositis .1`],
  ['Docétaxel', 'chemotherapy', 'docétaxel', 21, 3, 'session', 'febrile_neutropenia .1 neuropathy .2 asthenia .4 hand_foot .1 allergy .04'],
  ['Paclitaxel hebdomadaire', 'chemotherapy', 'paclitaxel', 7, 12, 'session', 'neuropathy .35 asthenia .3 allergy .05 neutropenia .1'],
  ['Docétaxel-trastuzumab', 'chemotherapy', 'docétaxel+trastuzumab', 21, 4, 'session', 'febrile_neutropenia .1 neuropathy .2 asthenia .3 cardiac .03'],
  ['TCH', 'chemotherapy', 'docétaxel+carboplatine+trastuzumab', 21, 6, 'session', `${MYELO} neuropathy .15 cardiac .03`],
  ['Trastuzumab', 'targeted', 'trastuzumab', 21, 14, 'session', 'cardiac .06 asthenia .1', 2006],
  ['Pertuzumab-trastuzumab-docétaxel', 'chemotherapy', 'docétaxel+pertuzumab+trastuzumab', 21, 8, 'session', 'febrile_neutropenia .12 diarrhoea .35 neuropathy .2 cardiac .04', 2013],
  ['T-DM1', 'targeted', 'trastuzumab emtansine', 21, 12, 'session', 'thrombopenia .25 asthenia .3 neuropathy .1 hepatitis .02', 2013],
  ['Trastuzumab déruxtécan', 'targeted', 'trastuzumab déruxtécan', 21, 12, 'session', 'nausea .6 pneumonitis .1 neutropenia .2 asthenia .4', 2020],
  ['Lapatinib-capécitabine', 'chemotherapy', 'lapatinib+capécitabine', 21, 8, 'home', 'diarrhoea .5 hand_foot .4 rash .2', 2008],
  ['Létrozole-palbociclib', 'hormone', 'létrozole+palbociclib', 28, 24, 'home', `neutropenia .5 asthenia .3 ${HOT}`, 2017],
  ['Fulvestrant', 'hormone', 'fulvestrant', 28, 10, 'session', HOT],
  ['Fulvestrant-palbociclib', 'hormone', 'fulvestrant+palbociclib', 28, 14, 'session', `neutropenia .5 ${HOT}`, 2017],
  ['Tamoxifène', 'hormone', 'tamoxifène', 90, 20, 'home', 'hot_flush .45 thrombosis .02'],
  ['Létrozole', 'hormone', 'létrozole', 90, 20, 'home', HOT],
  ['Anastrozole', 'hormone', 'anastrozole', 90, 20, 'home', HOT],
  ['Exémestane-évérolimus', 'hormone', 'exémestane+évérolimus', 28, 8, 'home', 'mucositis .5 pneumonitis .08 asthenia .3', 2012],
  ['Éribuline', 'chemotherapy', 'éribuline', 21, 6, 'session', 'neutropenia .4 neuropathy .25 asthenia .4 febrile_neutropenia .05', 2011],
  ['Capécitabine', 'chemotherapy', 'capécitabine', 21, 8, 'home', 'hand_foot .45 diarrhoea .25 asthenia .3'],
  ['Vinorelbine', 'chemotherapy', 'vinorelbine', 21, 6, 'session', 'neutropenia .3 febrile_neutropenia .05 asthenia .3'],
  ['Sacituzumab govitécan', 'targeted', 'sacituzumab govitécan', 21, 8, 'session', 'diarrhoea .4 neutropenia .4 febrile_neutropenia .06', 2021],
  ['Pembrolizumab-EC-paclitaxel-carboplatine', 'chemotherapy', 'paclitaxel+carboplatine+pembrolizumab', 21, 8, 'session', `${MYELO} colitis .04 hypothyroidism .1`, 2022],
  ['Olaparib', 'targeted', 'olaparib', 28, 18, 'home', 'anaemia .35 nausea .4 asthenia .4', 2015],
  ['FOLFOX', 'chemotherapy', 'oxaliplatine+acide folinique+fluorouracile', 14, 12, 'session', 'neuropathy .5 neutropenia .2 febrile_neutropenia .03 diarrhoea .15 allergy .04'],
  ['FOLFIRI', 'chemotherapy', 'irinotécan+acide folinique+fluorouracile', 14, 12, 'session', 'diarrhoea .35 neutropenia .25 febrile_neutropenia .04 nausea .3'],
  ['FOLFOX-bévacizumab', 'chemotherapy', 'oxaliplatine+acide folinique+fluorouracile+bévacizumab', 14, 12, 'session', 'neuropathy .45 hypertension .2 neutropenia .2 thrombosis .05'],
  ['FOLFIRI-bévacizumab', 'chemotherapy', 'irinotécan+acide folinique+fluorouracile+bévacizumab', 14, 12, 'session', 'diarrhoea .35 hypertension .2 neutropenia .2'],
  ['FOLFOX-panitumumab', 'chemotherapy', 'oxaliplatine+acide folinique+fluorouracile+panitumumab', 14, 12, 'session', 'rash .7 neuropathy .4 diarrhoea .2', 2012],
  ['FOLFIRI-cétuximab', 'chemotherapy', 'irinotécan+acide folinique+fluorouracile+cétuximab', 14, 12, 'session', 'rash .7 diarrhoea .35 allergy .03', 2008],
  ['FOLFIRI-aflibercept', 'chemotherapy', 'irinotécan+acide folinique+fluorouracile+aflibercept', 14, 10, 'session', 'diarrhoea .4 hypertension .3 neutropenia .25', 2013],
  ['FOLFIRINOX', 'chemotherapy', 'oxaliplatine+irinotécan+acide folinique+fluorouracile', 14, 12, 'session', 'neuropathy .4 diarrhoea .4 febrile_neutropenia .08 asthenia .5'],
  ['XELOX', 'chemotherapy', 'capécitabine+oxaliplatine', 21, 8, 'session', 'neuropathy .45 hand_foot .2 diarrhoea .25'],
  ['LV5FU2', 'chemotherapy', 'acide folinique+fluorouracile', 14, 12, 'session', 'diarrhoea .15 mucositis .1'],
  ['Régorafénib', 'targeted', 'régorafénib', 28, 4, 'home', 'hand_foot .5 asthenia .5 hypertension .2', 2013],
  ['Trifluridine-tipiracil', 'chemotherapy', 'trifluridine-tipiracil', 28, 4, 'home', 'neutropenia .4 asthenia .3', 2016],
  ['Pembrolizumab', 'immunotherapy', 'pembrolizumab', 21, 18, 'session', IO, 2015],
  ['Nivolumab', 'immunotherapy', 'nivolumab', 14, 24, 'session', IO, 2015],
  ['Nivolumab-ipilimumab', 'immunotherapy', 'nivolumab+ipilimumab', 21, 14, 'session', 'colitis .25 hypothyroidism .2 pneumonitis .08 hepatitis .15 rash .2', 2018],
  ['Atézolizumab', 'immunotherapy', 'atézolizumab', 21, 14, 'session', IO, 2017],
  ['Durvalumab', 'immunotherapy', 'durvalumab', 14, 24, 'session', `${IO}`, 2018],
  ['Ipilimumab', 'immunotherapy', 'ipilimumab', 21, 4, 'session', 'colitis .2 rash .2 hepatitis .08', 2011],
  ['Cisplatine-pémétrexed', 'chemotherapy', 'cisplatine+pémétrexed', 21, 4, 'session', `${MYELO} renal .08`, 2008],
  ['Carboplatine-pémétrexed-pembrolizumab', 'chemotherapy', 'carboplatine+pémétrexed+pembrolizumab', 21, 12, 'session', `${MYELO} colitis .05 pneumonitis .05 renal .06`, 2019],
  ['Cisplatine-vinorelbine', 'chemotherapy', 'cisplatine+vinorelbine', 21, 4, 'session', `${MYELO} renal .08`],
  ['Carboplatine-paclitaxel', 'chemotherapy', 'carboplatine+paclitaxel', 21, 6, 'session', `${MYELO} neuropathy .3 allergy .04`],
  ['Carboplatine-paclitaxel-bévacizumab', 'chemotherapy', 'carboplatine+paclitaxel+bévacizumab', 21, 6, 'session', `${MYELO} neuropathy .3 hypertension .2`, 2012],
  ['Cisplatine-étoposide', 'chemotherapy', 'cisplatine+étoposide', 21, 4, 'session', `${MYELO} febrile_neutropenia .12 renal .08`],
  ['Carboplatine-étoposide-atézolizumab', 'chemotherapy', 'carboplatine+étoposide+atézolizumab', 21, 8, 'session', `${MYELO} febrile_neutropenia .1 hypothyroidism .08`, 2020],
  ['Topotécan oral', 'chemotherapy', 'topotécan', 21, 4, 'home', 'neutropenia .4 anaemia .3 febrile_neutropenia .08'],
  ['Pémétrexed', 'chemotherapy', 'pémétrexed', 21, 6, 'session', 'asthenia .3 neutropenia .15 febrile_neutropenia .05'],
  ['Docétaxel (poumon)', 'chemotherapy', 'docétaxel', 21, 6, 'session', 'febrile_neutropenia .15 neuropathy .2 asthenia .4'],
  ['Erlotinib', 'targeted', 'erlotinib', 28, 12, 'home', 'rash .7 diarrhoea .35', 2008],
  ['Géfitinib', 'targeted', 'géfitinib', 28, 12, 'home', 'rash .5 diarrhoea .3 hepatitis .05', 2009],
  ['Afatinib', 'targeted', 'afatinib', 28, 12, 'home', 'diarrhoea .6 rash .6 mucositis .3', 2014],
  ['Osimertinib', 'targeted', 'osimertinib', 28, 18, 'home', 'diarrhoea .2 rash .2 pneumonitis .03', 2016],
  ['Crizotinib', 'targeted', 'crizotinib', 28, 11, 'home', 'nausea .4 hepatitis .05', 2013],
  ['Alectinib', 'targeted', 'alectinib', 28, 24, 'home', 'asthenia .2 hepatitis .04', 2017],
  ['Leuproréline', 'hormone', 'leuproréline', 90, 8, 'home', 'hot_flush .5 asthenia .2'],
  ['Leuproréline-bicalutamide', 'hormone', 'leuproréline+bicalutamide', 90, 6, 'home', 'hot_flush .5'],
  ['Abiratérone-prednisone', 'hormone', 'abiratérone+prednisone', 28, 16, 'home', 'hypertension .2 asthenia .2 hepatitis .04', 2011],
  ['Enzalutamide', 'hormone', 'enzalutamide', 28, 16, 'home', 'asthenia .4 hypertension .1', 2013],
  ['Docétaxel-prednisone', 'chemotherapy', 'docétaxel+prednisone', 21, 8, 'session', 'febrile_neutropenia .08 neuropathy .25 asthenia .4'],
  ['Cabazitaxel-prednisone', 'chemotherapy', 'cabazitaxel+prednisone', 21, 7, 'session', 'febrile_neutropenia .12 diarrhoea .3', 2011],
  ['BCG intravésical', 'immunotherapy', 'BCG intravésical', 7, 6, 'session', 'asthenia .1'],
  ['MVAC dose-dense', 'chemotherapy', 'méthotrexate+vinblastine+doxorubicine+cisplatine', 14, 4, 'stay', `${MYELO} mucositis .3 renal .1`],
  ['Gemcitabine-cisplatine', 'chemotherapy', 'gemcitabine+cisplatine', 21, 6, 'session', `${MYELO} thrombopenia .2 renal .08`],
  ['Gemcitabine', 'chemotherapy', 'gemcitabine', 28, 6, 'session', 'neutropenia .2 thrombopenia .15 asthenia .3'],
  ['Gemcitabine-paclitaxel-albumine', 'chemotherapy', 'gemcitabine+paclitaxel-albumine', 28, 6, 'session', `${MYELO} neuropathy .3`, 2014],
  ['Sunitinib', 'targeted', 'sunitinib', 42, 8, 'home', 'hand_foot .3 hypertension .3 asthenia .5 mucositis .3'],
  ['Pazopanib', 'targeted', 'pazopanib', 28, 10, 'home', 'hypertension .4 diarrhoea .4 hepatitis .1', 2011],
  ['Cabozantinib', 'targeted', 'cabozantinib', 28, 10, 'home', 'hand_foot .4 diarrhoea .5 hypertension .3', 2016],
  ['Pembrolizumab-axitinib', 'immunotherapy', 'pembrolizumab+axitinib', 21, 16, 'session', `diarrhoea .4 hypertension .3 ${IO}`, 2020],
  ['Évérolimus', 'targeted', 'évérolimus', 28, 8, 'home', 'mucositis .4 pneumonitis .1 asthenia .3', 2010],
  ['Dabrafénib-tramétinib', 'targeted', 'dabrafénib+tramétinib', 28, 12, 'home', 'rash .3 asthenia .3 cardiac .05', 2015],
  ['Vémurafénib', 'targeted', 'vémurafénib', 28, 7, 'home', 'rash .5 arthralgia .5', 2012],
  ['Dacarbazine', 'chemotherapy', 'dacarbazine', 21, 4, 'session', 'nausea .3 neutropenia .15'],
  ['Fotémustine', 'chemotherapy', 'fotémustine', 21, 4, 'session', 'thrombopenia .35 neutropenia .3'],
  ['Tébentafusp', 'immunotherapy', 'tébentafusp', 7, 24, 'stay', 'rash .7 hepatitis .05', 2021],
  ['TPF', 'chemotherapy', 'docétaxel+cisplatine+fluorouracile', 21, 3, 'stay', `${MYELO} mucositis .4 febrile_neutropenia .12 renal .08`],
  ['Cisplatine (radiochimiothérapie)', 'chemotherapy', 'cisplatine', 21, 3, 'session', 'mucositis .5 renal .1 nausea .3 neutropenia .15'],
  ['Cétuximab (radiothérapie)', 'targeted', 'cétuximab', 7, 7, 'session', 'rash .6 mucositis .5 allergy .05'],
  ['EXTREME', 'chemotherapy', 'cisplatine+fluorouracile+cétuximab', 21, 6, 'stay', `${MYELO} rash .5 mucositis .3`, 2009],
  ['Sorafénib', 'targeted', 'sorafénib', 28, 7, 'home', 'hand_foot .4 diarrhoea .4 hypertension .2'],
  ['Atézolizumab-bévacizumab', 'immunotherapy', 'atézolizumab+bévacizumab', 21, 10, 'session', 'hypertension .3 colitis .04 hepatitis .06', 2020],
  ['Lenvatinib', 'targeted', 'lenvatinib', 28, 10, 'home', 'hypertension .4 asthenia .4 diarrhoea .3', 2018],
  ['FLOT', 'chemotherapy', 'docétaxel+oxaliplatine+acide folinique+fluorouracile', 14, 8, 'session', `${MYELO} neuropathy .3 diarrhoea .3`, 2016],
  ['FOLFOX-trastuzumab', 'chemotherapy', 'oxaliplatine+acide folinique+fluorouracile+trastuzumab', 14, 10, 'session', 'neuropathy .4 cardiac .03', 2011],
  ['Paclitaxel-ramucirumab', 'chemotherapy', 'paclitaxel+ramucirumab', 28, 5, 'session', `${MYELO} neuropathy .3 hypertension .2`, 2015],
  ['Témozolomide (radiochimiothérapie)', 'chemotherapy', 'témozolomide', 42, 1, 'home', 'thrombopenia .15 nausea .2'],
  ['Témozolomide', 'chemotherapy', 'témozolomide', 28, 6, 'home', 'thrombopenia .2 asthenia .3'],
  ['Bévacizumab-lomustine', 'chemotherapy', 'bévacizumab+lomustine', 42, 3, 'session', 'hypertension .2 thrombopenia .25'],
  ['BEP', 'chemotherapy', 'bléomycine+étoposide+cisplatine', 21, 3, 'stay', `${MYELO} febrile_neutropenia .1`],
  ['Doxorubicine', 'chemotherapy', 'doxorubicine', 21, 6, 'session', `${MYELO} mucositis .2 cardiac .05`],
  ['Doxorubicine-ifosfamide', 'chemotherapy', 'doxorubicine+ifosfamide', 21, 5, 'stay', `${MYELO} febrile_neutropenia .2 renal .08`],
  ['Trabectédine', 'chemotherapy', 'trabectédine', 21, 6, 'stay', 'neutropenia .35 hepatitis .2 asthenia .4', 2008],
  ['Imatinib', 'targeted', 'imatinib', 28, 36, 'home', 'diarrhoea .2 asthenia .3 rash .1'],
  ['Dasatinib', 'targeted', 'dasatinib', 28, 30, 'home', 'thrombopenia .2 asthenia .2', 2007],
  ['Octréotide LP', 'hormone', 'octréotide', 28, 20, 'home', 'diarrhoea .2'],
  ['Lanréotide LP', 'hormone', 'lanréotide', 28, 24, 'home', 'diarrhoea .2'],
  ['Lutathera', 'other', 'lutétium (177Lu) oxodotréotide', 56, 4, 'stay', 'nausea .2 thrombopenia .1', 2018],
  ['CAPTEM', 'chemotherapy', 'capécitabine+témozolomide', 28, 8, 'home', 'thrombopenia .15 hand_foot .2'],
  ['R-CHOP', 'chemotherapy', 'rituximab+cyclophosphamide+doxorubicine+vincristine+prednisone', 21, 8, 'session', `${MYELO} febrile_neutropenia .15 neuropathy .2`],
  ['R-mini-CHOP', 'chemotherapy', 'rituximab+cyclophosphamide+doxorubicine+vincristine+prednisone', 21, 6, 'session', `${MYELO} febrile_neutropenia .15`],
  ['R-DHAP', 'chemotherapy', 'rituximab+dexaméthasone+cytarabine+cisplatine', 21, 3, 'stay', `${MYELO} febrile_neutropenia .25 renal .15`],
  ['R-bendamustine', 'chemotherapy', 'rituximab+bendamustine', 28, 6, 'session', 'neutropenia .3 febrile_neutropenia .05 rash .1', 2011],
  ['Rituximab entretien', 'immunotherapy', 'rituximab', 60, 12, 'session', 'neutropenia .1'],
  ['Obinutuzumab-bendamustine', 'chemotherapy', 'obinutuzumab+bendamustine', 28, 6, 'session', 'neutropenia .35 allergy .1', 2017],
  ['ABVD', 'chemotherapy', 'doxorubicine+bléomycine+vinblastine+dacarbazine', 28, 6, 'session', 'neutropenia .4 nausea .4 pneumonitis .05'],
  ['Brentuximab védotine', 'targeted', 'brentuximab védotine', 21, 8, 'session', 'neuropathy .4 neutropenia .2', 2013],
  ['VD', 'chemotherapy', 'bortézomib+dexaméthasone', 28, 4, 'session', 'neuropathy .4 asthenia .3'],
  ['VRD', 'chemotherapy', 'bortézomib+lénalidomide+dexaméthasone', 21, 4, 'session', 'neuropathy .3 neutropenia .2 thrombosis .05', 2016],
  ['Lénalidomide-dexaméthasone', 'chemotherapy', 'lénalidomide+dexaméthasone', 28, 18, 'home', 'neutropenia .3 thrombosis .06 asthenia .3', 2008],
  ['Daratumumab-lénalidomide-dexaméthasone', 'chemotherapy', 'daratumumab+lénalidomide+dexaméthasone', 28, 18, 'session', 'neutropenia .4 allergy .1', 2017],
  ['Pomalidomide-dexaméthasone', 'chemotherapy', 'pomalidomide+dexaméthasone', 28, 6, 'home', 'neutropenia .4 febrile_neutropenia .06', 2014],
  ['Carfilzomib-dexaméthasone', 'chemotherapy', 'carfilzomib+dexaméthasone', 28, 8, 'session', 'hypertension .2 cardiac .06', 2016],
  ['Aracytine-daunorubicine (induction)', 'chemotherapy', 'cytarabine+daunorubicine', 35, 1, 'stay', 'febrile_neutropenia .8 mucositis .5 thrombopenia .5'],
  ['Aracytine haute dose (consolidation)', 'chemotherapy', 'cytarabine', 35, 3, 'stay', 'febrile_neutropenia .6 mucositis .3'],
  ['Azacitidine', 'chemotherapy', 'azacitidine', 28, 8, 'session', 'neutropenia .4 febrile_neutropenia .15', 2009],
  ['Azacitidine-vénétoclax', 'chemotherapy', 'azacitidine+vénétoclax', 28, 8, 'session', 'neutropenia .5 febrile_neutropenia .3', 2020],
  ['FCR', 'chemotherapy', 'fludarabine+cyclophosphamide+rituximab', 28, 6, 'session', 'neutropenia .4 febrile_neutropenia .1'],
  ['Ibrutinib', 'targeted', 'ibrutinib', 28, 30, 'home', 'diarrhoea .2 hypertension .15', 2015],
  ['Vénétoclax-rituximab', 'targeted', 'vénétoclax+rituximab', 28, 24, 'home', 'neutropenia .4', 2019],
  ['LAL pédiatrique (induction)', 'chemotherapy', 'vincristine+daunorubicine+asparaginase+dexaméthasone', 35, 1, 'stay', 'febrile_neutropenia .4 mucositis .3 thrombosis .05'],
  ['LAL pédiatrique (consolidation)', 'chemotherapy', 'méthotrexate+mercaptopurine', 14, 4, 'stay', 'mucositis .3 hepatitis .1'],
  ['LAL pédiatrique (entretien)', 'chemotherapy', 'mercaptopurine+méthotrexate', 28, 24, 'home', 'neutropenia .2'],
  ['Rapid COJEC', 'chemotherapy', 'cisplatine+vincristine+carboplatine+étoposide+cyclophosphamide', 10, 8, 'stay', 'febrile_neutropenia .6 mucositis .3'],
  ['VP-carboplatine', 'chemotherapy', 'étoposide+carboplatine', 21, 4, 'stay', 'neutropenia .3 febrile_neutropenia .15'],
  ['Vincristine-dactinomycine', 'chemotherapy', 'vincristine+dactinomycine', 14, 4, 'session', 'neutropenia .2 neuropathy .1'],
  ['IVA', 'chemotherapy', 'ifosfamide+vincristine+dactinomycine', 21, 9, 'stay', 'febrile_neutropenia .35 mucositis .2'],
  ['VIDE', 'chemotherapy', 'vincristine+ifosfamide+doxorubicine+étoposide', 21, 6, 'stay', 'febrile_neutropenia .5 mucositis .3'],
  ['API-AI', 'chemotherapy', 'doxorubicine+cisplatine+ifosfamide', 21, 6, 'stay', 'febrile_neutropenia .4 renal .1'],
  ['MTX haute dose-étoposide-ifosfamide', 'chemotherapy', 'méthotrexate+étoposide+ifosfamide', 21, 6, 'stay', 'mucositis .3 febrile_neutropenia .3'],
  ['Iode 131', 'other', 'iode 131', 180, 1, 'stay', 'asthenia .2'],
];

function regimenOf([, type, drugs, cycleDays, cycles, setting, toxicities, since]: Row): Regimen {
  const words = toxicities.split(' ');
  const pairs: (readonly [ToxicityTerm, number])[] = [];
  for (let i = 0; i + 1 < words.length; i += 2) pairs.push([words[i] as ToxicityTerm, Number(words[i + 1])]);
  return Object.freeze({ type, drugs: Object.freeze(drugs.split('+')), cycleDays, cycles, setting, toxicities: Object.freeze(pairs), since: since ?? 2000 });
}

/** By protocol name. */
export const REGIMENS: ReadonlyMap<string, Regimen> = new Map(ROWS.map((row) => [row[0], regimenOf(row)]));

/** The regimen of a protocol named by our own data; a name without one is a fault of the data. */
export function regimen(protocol: string): Regimen {
  const found = REGIMENS.get(protocol);
  if (found === undefined) throw new Error(`no regimen for protocol ${protocol}`);
  return found;
}
