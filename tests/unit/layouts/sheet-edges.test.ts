import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sheetEdges } from '../../../src/layouts/sheet-edges.ts';

const deck = {
  fullTitle: 'A "talk" </style>\\9',
  byline: 'Somebody',
  fields: { event: 'A hall', date: '2026-03-01', dir: 'ltr' as const },
};

it('the edges of a sheet have what the deck says, as strings that end nothing', () => {
  assert.equal(
    sheetEdges(deck),
    '@page{@top-left{content:"A \\22 talk\\22  \\3c /style>\\5c 9"}@top-right{content:"A hall, 2026-03-01"}@bottom-left{content:"Somebody"}@bottom-right{content:counter(page) " / " counter(pages)}}',
  );
});

it('they change sides where text runs from right to left', () => {
  const rtl = sheetEdges({ ...deck, fields: { ...deck.fields, date: undefined, dir: 'rtl' } });
  assert.match(rtl, /@top-left\{content:"A hall"\}/);
  assert.match(rtl, /@bottom-left\{content:counter/);
});
