import { settingsText } from '../../../shared/text/settings.ts';
import { Section } from '../../ui/fields.tsx';
import './protection.css';

/** In plain words what the vault protects from, and what stays outside its reach. */
export function Protection() {
  const text = settingsText.protection;
  return (
    <Section title={text.title}>
      <div className="cu-protection">
        <Points title={text.is} points={text.protects} />
        <Points title={text.isNot} points={text.protectsNot} />
      </div>
    </Section>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
