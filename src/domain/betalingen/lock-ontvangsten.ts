import { lockOntvangsten as lock } from './ontvangst.store';

/** One by one, whoever books about receipts of this kantoor, for the folders that come later. */
export const lockOntvangsten = lock;
