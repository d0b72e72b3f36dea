import { useEffect, useRef, useState } from 'react';
import { useGuidelines } from '../../api/project';
import { Dialog } from '../../parts/Dialog';
import { Markdown } from '../../parts/Markdown';
import { useSay, useSpoken } from '../../say';
import classes from './RuleLink.module.css';
import { findRule } from './rule';

interface RuleLinkProps {
  project: string;
  guidelines: string | null;
  /** As the reviewer named it. */
  rule: string;
}

/** The rule that was broken; opens the guidelines I worked by at it, where they have it. */
export function RuleLink({ project, guidelines, rule }: RuleLinkProps) {
  const say = useSay('work');
  const { locale } = useSpoken();
  const [isOpen, setOpen] = useState(false);
  const versions = useGuidelines(project).data;
  const text = versions?.find((version) => version.id === guidelines)?.text;
  const found = text ? findRule(text, rule, locale) : null;
  if (!text || found === null) return <span dir="auto">{rule}</span>;
  return (
    <>
      <button type="button" className={classes.link} onClick={() => setOpen(true)}>
        <bdi>{found.text}</bdi>
      </button>
      {isOpen && (
        <Dialog title={say('feedback.guidelines')} onClose={() => setOpen(false)} size="52rem">
          <At id={found.id} source={text[found.tag] ?? ''} lang={found.tag} />
        </Dialog>
      )}
    </>
  );
}

/** Guidelines, scrolled to a rule once they are drawn. */
function At({ id, source, lang }: { id: string; source: string; lang: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      const rule = box.current?.querySelector(`#${CSS.escape(id)}`);
      if (!rule) return false;
      rule.scrollIntoView({ block: 'start' });
      rule.classList.add(classes.here ?? '');
      return true;
    };
    if (show() || !box.current) return;
    // The machinery of Markdown comes when it is first needed.
    const observer = new MutationObserver(() => show() && observer.disconnect());
    observer.observe(box.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [id]);
  return (
    <div ref={box} className="content" lang={lang}>
      <Markdown source={source} rules below={2} />
    </div>
  );
}
