import { jobContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { closeConnections } from '@/platform/database';

/** A worker of its own, for a test that kills it: small batches, so that it is caught between two of them. */
await processOntvangsten(jobContext(twoTenants.kantoor, [twoTenants.a, twoTenants.b]), 3);
await closeConnections();
