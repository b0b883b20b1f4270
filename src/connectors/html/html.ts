import type { Connector } from '../connector.ts';
import { convertedDocument } from '../conversion/converted-document.ts';
import { extensionOf, headText } from '../extension.ts';

const PAGE = /^\s{0,100}(?:<!doctype html|<html|<head|<body)/i;

/** HTML pages, one document a file. */
export const htmlConnector: Connector = convertedDocument('html', (file) => {
  if (['html', 'htm', 'xhtml'].includes(extensionOf(file.relative))) return 0.9;
  return PAGE.test(headText(file.head.subarray(0, 512))) ? 0.6 : 0;
});
