import type { Profile } from './reader/read-model.ts';

/** PDF/A-2a and PDF/UA-1 in one: what the documents are built to. */
export const ARCHIVAL: Profile = { part: 2, conformance: 'A', accessible: true };

/** PDF/A-1a with PDF/UA-1: knows neither object streams nor transparency, and Preflight checks it. */
export const OLDER: Profile = { part: 1, conformance: 'A', accessible: true };

/** PDF/A-3a and PDF/UA-1: the archival profile with attachments. */
export const WITH_ATTACHMENT: Profile = { part: 3, conformance: 'A', accessible: true };
