import { testId } from '@tests/support/two-tenants';
import { readSaldo } from '@/domain/aanslagen/read-saldo';
import {
  getBriefblad,
  listBriefkeuzes,
  listBrievenVan,
  listEigenBrieven,
  listTeOndertekenen,
} from '@/domain/contacten/brief.queries';
import { gatherBrief } from '@/domain/contacten/gather-brief';
import { previewBrief } from '@/domain/contacten/preview-brief';
import { offerBrief, returnBrief, sendBrief, signBrief, withdrawBrief } from '@/domain/contacten/send-brief';
import { changeBrief, startBrief } from '@/domain/contacten/write-brief';
import { type Case, type Party, reading, writing } from './case';

const briefId = (of: Party) => testId(`brief ${of.gemeente.sleutel}`);
const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});
const gezien = (of: Party) => ({ id: briefId(of), vingerafdruk: '' });

/** Letters of the desk (F-01, F-02). */
export const cases: readonly Case[] = [
  gemeente(
    'aanslagen/read-saldo.ts readSaldo',
    'empty',
    reading((read, of) => readSaldo(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'contacten/brief.queries.ts listBriefkeuzes',
    'not-found',
    reading((read, of) => listBriefkeuzes(read, of.gemeente.id)),
  ),
  gemeente(
    'contacten/brief.queries.ts listBrievenVan',
    'empty',
    reading((read, of) => listBrievenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'contacten/brief.queries.ts listEigenBrieven',
    'own',
    reading((read) => listEigenBrieven(read)),
  ),
  gemeente(
    'contacten/brief.queries.ts listTeOndertekenen',
    'own',
    reading((read) => listTeOndertekenen(read)),
  ),
  gemeente(
    'contacten/brief.queries.ts getBriefblad',
    'empty',
    reading((read, of) => getBriefblad(read, of.gemeente.id, briefId(of), 'maker')),
  ),
  gemeente(
    'contacten/gather-brief.ts gatherBrief',
    'not-found',
    reading((read, of) =>
      gatherBrief(read, of.gemeente.id, {
        id: briefId(of),
        soort: 'antwoord-vraag',
        klasse: 'maatwerk-ondertekend',
        persoonId: of.gemeente.persoonId,
        contactId: testId(`klantcontact ${of.gemeente.sleutel}`),
        vraagId: testId(`vraag ${of.gemeente.sleutel}`),
        velden: {},
        status: 'concept',
        makerId: of.kantoor.medewerkerId,
        gemaaktOp: read.ctx.now,
        aangebodenOp: null,
        ondertekenaarId: null,
        functie: null,
        reden: null,
        afgerondOp: null,
        versie: 1,
      }),
    ),
  ),
  gemeente('contacten/preview-brief.ts previewBrief', 'not-found', (by, of) =>
    previewBrief(by.ctx, of.gemeente.id, briefId(of), 'maker'),
  ),
  gemeente(
    'contacten/write-brief.ts startBrief',
    'not-found',
    writing((write, of) =>
      startBrief(write, {
        contactId: testId(`klantcontact ${of.gemeente.sleutel}`),
        soort: 'saldo-opgave',
        vraagId: null,
        velden: {},
      }),
    ),
  ),
  gemeente(
    'contacten/write-brief.ts changeBrief',
    'not-found',
    writing((write, of) => changeBrief(write, { id: briefId(of), versie: 1, velden: { antwoord: 'x' } })),
  ),
  gemeente(
    'contacten/send-brief.ts sendBrief',
    'not-found',
    writing((write, of) => sendBrief(write, { ...gezien(of), wijze: 'post' })),
  ),
  gemeente(
    'contacten/send-brief.ts offerBrief',
    'not-found',
    writing((write, of) => offerBrief(write, gezien(of))),
  ),
  gemeente(
    'contacten/send-brief.ts signBrief',
    'not-found',
    writing((write, of) => signBrief(write, gezien(of))),
  ),
  gemeente(
    'contacten/send-brief.ts returnBrief',
    'not-found',
    writing((write, of) => returnBrief(write, { id: briefId(of), reden: 'x' })),
  ),
  gemeente(
    'contacten/send-brief.ts withdrawBrief',
    'not-found',
    writing((write, of) => withdrawBrief(write, briefId(of))),
  ),
];
