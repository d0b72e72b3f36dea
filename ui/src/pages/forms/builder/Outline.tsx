import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCopy, IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useSay, useWords } from '../../../say';
import classes from './Builder.module.css';
import {
  ASK_KINDS,
  type Definition,
  duplicated,
  type Part,
  type Place,
  removed,
  SHOW_KINDS,
  shifted,
  withBlock,
  withQuestion,
} from './definition';
import { KindIcon } from './KindIcon';

interface OutlineProps {
  form: Definition;
  chosen: Place | null;
  /** Places with problems: `ask2`. */
  wrong: Set<string>;
  onChoose: (place: Place | null) => void;
  onChange: (form: Definition) => void;
  /** Told apart, so that the page can offer to take it back. */
  onRemove: (form: Definition, name: string) => void;
}

/** What the form shows and asks, in order: chosen, moved, doubled, removed. */
export function Outline(props: OutlineProps) {
  const { form, onChange, onChoose } = props;
  const say = useSay('forms');
  return (
    <nav className={classes.outline} aria-label={say('builder.outline')}>
      <button
        type="button"
        className={classes.whole}
        aria-current={props.chosen === null || undefined}
        onClick={() => onChoose(null)}
      >
        {say('builder.whole')}
      </button>
      <List {...props} part="show" title={say('builder.shows')} />
      <AddMenu
        label={say('builder.addBlock')}
        kinds={SHOW_KINDS}
        part="show"
        onAdd={(kind) => {
          onChange(withBlock(form, kind));
          onChoose({ part: 'show', at: form.show.length });
        }}
      />
      <List {...props} part="ask" title={say('builder.asks')} />
      <AddMenu
        label={say('builder.addQuestion')}
        kinds={ASK_KINDS}
        part="ask"
        onAdd={(kind) => {
          onChange(withQuestion(form, kind));
          onChoose({ part: 'ask', at: form.ask.length });
        }}
      />
    </nav>
  );
}

function List({
  form,
  chosen,
  wrong,
  part,
  title,
  onChoose,
  onChange,
  onRemove,
}: OutlineProps & {
  part: Part;
  title: string;
}) {
  const say = useSay('forms');
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const parts = form[part];
  const many = parts.length;
  const move = (at: number, to: number) => {
    if (to < 0 || to >= many) return;
    onChange(shifted(form, { part, at }, to));
    onChoose({ part, at: to });
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-row]')[to]?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) move(at, at + step);
    else list.current?.querySelectorAll<HTMLElement>('[data-row]')[at + step]?.focus();
  };
  return (
    <section>
      <h2 className={classes.outlineTitle}>{title}</h2>
      {many === 0 && <p className={classes.hint}>{say(`builder.nothing-${part}`)}</p>}
      <ul ref={list} className={classes.list}>
        {parts.map((one, at) => {
          const name = words(one.title) || ('id' in one ? one.id : one.field);
          const isChosen = chosen?.part === part && chosen.at === at;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: ids change while they are typed
              key={at}
              draggable
              data-over={over === at || undefined}
              onDragStart={() => setDragged(at)}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(at);
              }}
              onDrop={() => dragged !== null && dragged !== at && move(dragged, at)}
              className={classes.entry}
              data-chosen={isChosen || undefined}
              data-wrong={wrong.has(`${part}${at}`) || undefined}
            >
              <IconGripVertical size={14} className={classes.grip} aria-hidden />
              <button
                type="button"
                data-row
                className={classes.entryName}
                aria-current={isChosen || undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => onChoose({ part, at })}
                onKeyDown={(event) => onKeyDown(event, at)}
              >
                <KindIcon kind={one.kind} part={part} />
                <bdi>{name}</bdi>
                {wrong.has(`${part}${at}`) && (
                  <span className={classes.dot} role="img" aria-label={say('builder.hasProblem')} />
                )}
              </button>
              <span className={classes.entryButtons}>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={say('builder.duplicate', { name })}
                  onClick={() => {
                    onChange(duplicated(form, { part, at }));
                    onChoose({ part, at: at + 1 });
                  }}
                >
                  <IconCopy size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={say('builder.removeOne', { name })}
                  onClick={() => {
                    onRemove(removed(form, { part, at }), name);
                    onChoose(many > 1 ? { part, at: Math.max(0, at - 1) } : null);
                  }}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function AddMenu<Kind extends string>({
  label,
  kinds,
  part,
  onAdd,
}: {
  label: string;
  kinds: readonly Kind[];
  part: Part;
  onAdd: (kind: Kind) => void;
}) {
  const say = useSay('forms');
  const area = part === 'show' ? 'show' : 'kind';
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          fullWidth
          leftSection={<IconPlus size={14} />}
          className={classes.addMenu}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<KindIcon kind={kind} part={part} />}
            onClick={() => onAdd(kind)}
          >
            {say(`${area}.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
