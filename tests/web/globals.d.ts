// Set by tests/web/run.mjs: the checkout.
declare const NAMEPLATE_ROOT: string;
