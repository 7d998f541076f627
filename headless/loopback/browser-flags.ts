/** No name but this machine's is ever resolved, whatever in the browser may ask. */
export const resolverRules = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Parts of Chromium that would ask their maker's hosts, or offer to send or keep what is typed. */
const featuresOff = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SegmentationPlatform',
  'SpellcheckServerQuerying',
  'Translate',
];

/**
 * How a Chromium-family browser is started as this program's own window. Nobody but 127.0.0.1 is spoken to: without
 * the resolver rule Chromium by itself asks several of its maker's hosts at each start, its background networking
 * off or not. Nothing of the window is kept: the profile is thrown away, and the private mode of the window
 * (`--incognito`; Edge: `--inprivate`) keeps history, session and form data out of it while it is there.
 *
 * @param profile an empty folder that only this user may read
 */
export function browserFlags(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=${resolverRules}`,
    // A proxy would resolve names by itself.
    '--no-proxy-server',
    // Otherwise a bar warns of the resolver rule as of a danger to stability and security.
    '--test-type',
    '--window-size=1360,900',
    '--incognito',
    '--inprivate',
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-gpu-shader-disk-cache',
    '--disk-cache-size=1',
    `--disable-features=${featuresOff.join(',')}`,
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--no-service-autorun',
    // Nothing is ever kept, so the system's keyring isn't asked for a key to keep it under.
    '--password-store=basic',
    '--use-mock-keychain',
  ];
}

/**
 * What has no switch: written into the profile as `Default/Preferences` before the browser starts. Password manager,
 * autofill, spell check (by network and at all), translation, prediction, sign-in off.
 */
export const browserPreferences = {
  alternate_error_pages: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  net: { network_prediction_options: 2 },
  profile: { password_manager_enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { use_spelling_service: false, dictionaries: [] },
  translate: { enabled: false },
} as const;

/**
 * What the browser finds in its environment besides what the program was started with: temporary files and crash
 * reports, which no switch moves on Linux, stay in the folder that is thrown away.
 *
 * @param folder for this user only, there already
 */
export function browserEnvironment(folder: string): Record<string, string> {
  return { TMPDIR: folder, BREAKPAD_DUMP_LOCATION: folder };
}
