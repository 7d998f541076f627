/** The German Länder by their ISO 3166-2 codes: each has its own supervisory authority (BDSG § 40). */
export const germanLandChoices: readonly { value: string; label: string }[] = [
  { value: 'DE-BW', label: 'Baden-Württemberg' },
  { value: 'DE-BY', label: 'Bavaria' },
  { value: 'DE-BE', label: 'Berlin' },
  { value: 'DE-BB', label: 'Brandenburg' },
  { value: 'DE-HB', label: 'Bremen' },
  { value: 'DE-HH', label: 'Hamburg' },
  { value: 'DE-HE', label: 'Hesse' },
  { value: 'DE-NI', label: 'Lower Saxony' },
  { value: 'DE-MV', label: 'Mecklenburg-Western Pomerania' },
  { value: 'DE-NW', label: 'North Rhine-Westphalia' },
  { value: 'DE-RP', label: 'Rhineland-Palatinate' },
  { value: 'DE-SL', label: 'Saarland' },
  { value: 'DE-SN', label: 'Saxony' },
  { value: 'DE-ST', label: 'Saxony-Anhalt' },
  { value: 'DE-SH', label: 'Schleswig-Holstein' },
  { value: 'DE-TH', label: 'Thuringia' },
];
