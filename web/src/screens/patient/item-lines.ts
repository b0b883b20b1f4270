import { formatNumber } from '../../format/format.ts';
import type { LanguageCode, Translate } from '../../language/language.tsx';
import { valueText } from '../../language/value-words.ts';
import { dateText, type Wording } from '../../timeline/describe.ts';
import type { TimelineItem } from '../../timeline/items.ts';

type Lines = readonly (readonly [name: string, value: string])[];

/** All that is stated of an item, name and value; what is not stated has no line. */
export function itemLines(item: TimelineItem, language: LanguageCode, t: Translate, words: Wording): Lines {
  const lines = (...pairs: readonly (readonly [string, string | null])[]): Lines =>
    pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null && pair[1] !== '');
  const date = (value: string | null): string => dateText(value, language);
  const coded = (code: string): string => (words.code(code) === code ? code : `${words.code(code)} (${code})`);
  const certainty = (value: number, rule: string): Lines => [
    [t('item.certainty'), `${formatNumber(Math.round(value * 100), language)}\u202f%`],
    [t('item.rule'), rule],
  ];

  switch (item.kind) {
    case 'diagnosis': {
      const { tumour } = item;
      const markers = Object.entries(tumour.biomarkers).map(([name, value]) => `${name} ${valueText({ value, unit: null }, language)}`);
      return [
        ...lines(
          [t('item.topography'), coded(tumour.topography)],
          [t('item.laterality'), tumour.laterality === null ? null : t(`laterality.${tumour.laterality}`)],
          [t('item.morphology'), tumour.morphology === null ? null : coded(tumour.morphology)],
          [t('item.tnm'), [tumour.t, tumour.n_, tumour.m].filter((part) => part !== null).join(' ')],
          [t('item.stage'), tumour.stage],
          [t('item.grade'), valueText({ value: tumour.grade, unit: null }, language)],
          [t('item.biomarkers'), markers.join(', ')],
          [t('item.metastases'), tumour.metastasesAtDiagnosis.map(coded).join(', ')],
          [t('item.basis'), tumour.basis === null ? null : t(`basis.${tumour.basis}`)],
        ),
        ...certainty(tumour.certainty, tumour.rule),
      ];
    }
    case 'event': {
      const { event } = item;
      const tumour = event.tumour === null ? null : String(event.tumour);
      return [
        ...lines([t('item.sites'), event.sites.map(coded).join(', ')], [t('item.tumour'), tumour]),
        ...certainty(event.certainty, event.rule),
      ];
    }
    case 'treatment': {
      const { treatment } = item;
      return [
        ...lines(
          [t('item.start'), date(treatment.start)],
          [t('item.end'), treatment.end === null ? t('item.ongoing') : date(treatment.end)],
          [t('item.protocol'), treatment.protocol],
          [t('item.drugs'), treatment.drugs.join(', ')],
          [t('item.intent'), treatment.intent === null ? null : t(`intent.${treatment.intent}`)],
          [t('item.endReason'), treatment.endReason === null ? null : t(`endReason.${treatment.endReason}`)],
          [t('item.tumour'), treatment.tumour === null ? null : String(treatment.tumour)],
        ),
        ...certainty(treatment.certainty, treatment.rule),
      ];
    }
    case 'sample': {
      const { sample } = item;
      const amount = sample.quantity === null ? null : `${formatNumber(sample.quantity, language)} ${sample.unit ?? ''}`.trim();
      return lines(
        [t('item.nature'), sample.nature],
        [t('patient.state'), sample.state === null ? null : t(`sample.${sample.state}`)],
        [t('item.topography'), sample.topography === null ? null : coded(sample.topography)],
        [t('item.morphology'), sample.morphology === null ? null : coded(sample.morphology)],
        [t('item.quantity'), amount],
      );
    }
    case 'stay':
      return lines(
        [t('item.start'), date(item.stay.start)],
        [t('item.end'), date(item.stay.end)],
        [t('search.facet.unit'), item.stay.unit],
      );
    case 'document':
      return lines(
        [t('search.facet.unit'), item.document.unit],
        [t('document.author'), item.document.author],
        [t('search.facet.source'), item.document.source],
        [t('document.origin'), item.document.origin.file],
      );
  }
}
