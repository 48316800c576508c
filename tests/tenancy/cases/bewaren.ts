import { getBewaarstand } from '@/domain/bewaren/bewaring.queries';
import { type Case, reading } from './case';

export const cases: readonly Case[] = [
  {
    of: 'bewaren/bewaring.queries.ts getBewaarstand',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getBewaarstand(read)),
  },
];
