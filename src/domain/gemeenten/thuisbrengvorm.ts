import { z } from 'zod';
import { heelGetal } from './waardevorm';

/** What the setting thuisbrengen holds: up to which amount one person places a receipt, a storno or its undoing alone (B-23). */
export const thuisbrengVorm = z.object({ alleenTotEuro: heelGetal(0, 1_000_000) });
