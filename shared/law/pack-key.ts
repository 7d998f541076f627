/**
 * The public half (Ed25519, 32 bytes, base64) of the key that signs packs of rules. The private half was never in this
 * repository; the tests sign with keys of their own.
 */
export const packPublicKey = 'UDMnVttBDPkTj+ibwTUynYhnMhw7o8fILaOecLrd8sk=';
