import { expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '../../../src/model/document.ts';
import { DOCUMENT_TYPE_LABELS, documentTypeLabel } from './document-types.ts';

test('the labels are those of the model', () => {
  expect(DOCUMENT_TYPE_LABELS).toEqual(DOCUMENT_TYPES);
});

test('a type without a label shows its code, none shows nothing', () => {
  expect(documentTypeLabel('99999-9', 'fr')).toBe('LOINC 99999-9');
  expect(documentTypeLabel(null, 'fr')).toBeNull();
});
