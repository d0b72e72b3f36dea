"""Label Studio's labelling configurations become forms, and what cannot be kept is said."""

import pytest

from mihak.errors import BadArgument
from mihak.formats import LONGEST_CONFIGURATION, read_labelling_configuration
from mihak.forms import check_answers, check_payload, parse_form


def read(text):
    """The parsed form, and {code: details} of the remarks."""
    found = read_labelling_configuration(text)
    codes = {}
    for remark in found.remarks:
        codes.setdefault(remark.code, []).append(remark.detail)
    return found.definition and parse_form(found.definition), codes, found


def test_one_choice_of_a_text():
    form, codes, _ = read("""
      <View>
        <Header value="How does it sound?"/>
        <Text name="review" value="$review_text"/>
        <View style="box-shadow: 2px 2px 5px #999; padding: 20px">
          <Choices name="sentiment" toName="review" choice="single" required="true"
                   showInline="true">
            <Choice value="Positive" hotkey="p"/><Choice value="Negative"/><Choice value="Neutral"/>
          </Choices>
        </View>
      </View>""")
    assert form.definition() == {
        "show": [{"kind": "text", "field": "review_text", "title": "How does it sound?"}],
        "ask": [
            {
                "id": "sentiment",
                "kind": "choice",
                "options": [{"id": "Positive"}, {"id": "Negative"}, {"id": "Neutral"}],
            }
        ],
    }
    assert "hotkeys" in codes
    check_payload(form, {"review_text": "fine"})
    assert check_answers(form, {"sentiment": "Neutral"}, {"review_text": "fine"})


def test_what_is_not_required_there_is_not_here():
    form, _, _ = read("""
      <View><Text name="t" value="$t"/>
        <Choices name="c" toName="t" choice="multiple"><Choice value="a"/><Choice value="b"/>
          </Choices>
        <Choices name="d" toName="t" choice="multiple" required="true"><Choice value="a"/></Choices>
      </View>""")
    assert [question.required for question in form.ask] == [False, True]
    assert form.question("d").min == 1


def test_labels_on_a_text_are_spans_with_their_aliases():
    form, codes, _ = read("""
      <View>
        <Filter name="f" toName="label" hotkey="shift+f"/>
        <Labels name="label" toName="text">
          <Label value="Person" alias="PER" background="#ff0000" hotkey="1"/>
          <Label value="منظمة" background="green"/>
        </Labels>
        <Text name="text" value="$text" granularity="word"/>
      </View>""")
    (question,) = form.definition()["ask"]
    assert question["field"] == "text"
    assert question["labels"] == [{"id": "PER", "title": "Person"}, {"id": "منظمة"}]
    assert {"filter", "hotkeys"} <= codes.keys()


def test_relations_join_the_spans():
    form, _, _ = read("""
      <View>
        <Relations><Relation value="org:founded_by"/><Relation value="org:founded"/></Relations>
        <Labels name="label" toName="text"><Label value="ORG"/><Label value="PER"/></Labels>
        <Text name="text" value="$text"/>
      </View>""")
    # The tag stands before the labels that it is about.
    assert [question.kind for question in form.ask] == ["spans", "relations"]
    assert form.definition()["ask"][1]["labels"][0] == {
        "id": "org:founded_by",
        "from": ["ORG", "PER"],
        "to": ["ORG", "PER"],
    }


def test_relations_without_spans_are_left_out():
    form, codes, _ = read(
        '<View><Image name="i" value="$i"/><Relations><Relation value="r"/></Relations></View>'
    )
    assert form is None
    assert "no-spans" in codes


def test_boxes_are_left_out_and_said():
    form, codes, found = read("""
      <View>
        <Image name="image" value="$image" zoom="true"/>
        <RectangleLabels name="label" toName="image"><Label value="Car"/></RectangleLabels>
        <TextArea name="plate" toName="image" perRegion="true" editable="true"/>
        <Choices name="quality" toName="image"><Choice value="Sharp"/><Choice value="Blurred"/>
          </Choices>
      </View>""")
    assert codes["unsupported"] == ["RectangleLabels"]
    assert "per-region" in codes
    assert [question.id for question in form.ask] == ["quality"]
    boxes = next(remark for remark in found.remarks if remark.code == "unsupported")
    assert (boxes.line, boxes.name, boxes.result) == (3, "label", "left out")
    assert "RectangleLabels" in boxes.what


def test_a_condition_on_a_choice_is_kept():
    form, _, _ = read("""
      <View><Text name="t" value="$t"/>
        <Choices name="safe" toName="t"><Choice value="yes"/><Choice value="no" alias="unsafe"/>
          </Choices>
        <View visibleWhen="choice-selected" whenTagName="safe" whenChoiceValue="no">
          <Header value="Which harm?"/>
          <Choices name="harm" toName="t" choice="multiple"><Choice value="hate"/>
            <Choice value="threat"/></Choices>
        </View>
      </View>""")
    harm = form.question("harm")
    assert (harm.when.question, harm.when.is_) == ("safe", ["unsafe"])
    assert harm.title == "Which harm?"


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ('visibleWhen="region-selected"', "region-when"),
        ('visibleWhen="choice-unselected" whenTagName="c" whenChoiceValue="a"', "when-lost"),
        ('visibleWhen="choice-selected" whenTagName="nobody" whenChoiceValue="a"', "when-lost"),
        ('visibleWhen="choice-selected" whenTagName="c" whenChoiceValue="a,other"', "when-lost"),
    ],
)
def test_a_condition_that_cannot_be_kept_is_said(condition, code):
    form, codes, _ = read(f"""
      <View><Text name="t" value="$t"/>
        <Choices name="c" toName="t"><Choice value="a"/><Choice value="b"/></Choices>
        <Rating name="r" toName="t" {condition}/>
      </View>""")
    assert form.question("r").when is None
    assert code in codes


def test_nested_choices_and_taxonomies_are_trees():
    form, codes, _ = read("""
      <View><Text name="t" value="$t"/>
        <Choices name="topic" toName="t" allowNested="true">
          <Choice value="Sport"><Choice value="Football"/><Choice value="Other"/></Choice>
          <Choice value="Art"><Choice value="Film"/><Choice value="Other"/></Choice>
        </Choices>
        <Taxonomy name="tags" toName="t">
          <Choice value="Living"><Choice value="Animal"><Choice value="Cat"/></Choice></Choice>
        </Taxonomy>
        <Taxonomy name="one" toName="t" maxUsages="1" leafsOnly="true">
          <Choice value="A"><Choice value="A1"/><Choice value="A2"/></Choice>
        </Taxonomy>
      </View>""")
    assert form.question("topic").values() == [
        "Sport",
        "Football",
        "Other",
        "Art",
        "Film",
        "Other 2",
    ]
    assert codes["same-options"] == ["Other 2"]
    assert form.question("tags").values() == ["Living", "Animal", "Cat"]
    assert form.question("one").values() == ["A1", "A2"]


def test_a_pair_becomes_one_list_of_outputs():
    form, codes, found = read("""
      <View>
        <Style>.rlhf { display: flex }</Style>
        <Text name="prompt" value="$prompt"/>
        <View className="rlhf">
          <Text name="answer1" value="$answer1"/><Text name="answer2" value="$answer2"/>
        </View>
        <Pairwise name="comparison" toName="answer1,answer2" selectionStyle="background:#eee"/>
      </View>""")
    assert form.definition()["show"] == [
        {"kind": "text", "field": "prompt"},
        {"kind": "outputs", "field": "outputs"},
    ]
    assert found.joined == {"outputs": ["answer1", "answer2"]}
    assert codes["pair"] == ["outputs"]
    check_payload(form, {"prompt": "Hi", "outputs": ["one", "two"]})


def test_a_list_is_ranked():
    form, codes, _ = read("""
      <View><Text name="prompt" value="$prompt"/>
        <List name="answers" value="$items" title="All answers"/>
        <Ranker name="rank" toName="answers"/>
      </View>""")
    assert form.question("rank").field == "items"
    assert form.show[1].kind == "outputs"
    assert "list" in codes


def test_a_list_that_is_only_shown_is_a_table():
    form, _, _ = read("""
      <View><List name="docs" value="$docs"/>
        <Rating name="r" toName="docs" maxRating="10" required="true"/></View>""")
    assert form.show[0].kind == "table"
    assert (form.question("r").min, form.question("r").max) == (1, 10)


def test_speech_with_a_transcript():
    form, codes, _ = read("""
      <View>
        <Audio name="audio" value="$audio" zoom="true" hotkey="ctrl+enter"/>
        <TextArea name="transcription" toName="audio" rows="4" editable="true" maxSubmissions="1"
                  placeholder="Type what you hear"/>
        <Labels name="speakers" toName="audio"><Label value="One"/></Labels>
        <Number name="snr" toName="audio" min="0" max="20"/>
        <Number name="offset" toName="audio" step="0.1"/>
        <DateTime name="when" toName="audio" only="date"/>
      </View>""")
    transcript = form.question("transcription")
    assert (transcript.multiline, transcript.help) == (True, "Type what you hear")
    assert codes["not-text"] == ["Labels"]
    assert form.question("snr").max == 20
    payload = {"audio": "x"}
    assert check_answers(form, {"offset": "-3.5", "when": "2026-01-31"}, payload)


def test_dialogues_are_chats():
    form, codes, _ = read("""
      <View>
        <Paragraphs name="chat" value="$dialogue" layout="dialogue" nameKey="who" textKey="says"/>
        <ParagraphLabels name="l" toName="chat"><Label value="Question"/></ParagraphLabels>
        <TextArea name="response" toName="chat" showSubmitButton="true"/>
      </View>""")
    assert form.show[0].kind == "chat"
    assert codes["chat"] == ["who and says"]
    assert codes["unsupported"] == ["ParagraphLabels"]


def test_options_from_the_data_are_left_out():
    form, codes, _ = read("""
      <View><HyperText name="page" value="$html" inline="true"/>
        <Choices name="c" toName="page" value="$options"/>
        <TextArea name="note" toName="page"/></View>""")
    assert [question.id for question in form.ask] == ["note"]
    assert codes["dynamic"] == ["$options"]
    assert "html" in codes


def test_words_in_the_configuration_become_titles_and_names_become_ids():
    form, _, _ = read("""
      <View>
        <Header value="$title"/>
        <Text name="note" value="Read the question first."/>
        <Text name="q" value="$data.question"/>
        <Collapse><Panel value="Your rating"><Rating name="Überblick 1!" toName="q"/></Panel>
          </Collapse>
        <Rating name="2nd" toName="q"/><Rating name="2ND" toName="q"/>
      </View>""")
    shown = form.definition()["show"]
    assert shown[0] == {"kind": "text", "field": "title"}
    assert shown[1]["title"] == "Read the question first."
    assert [question.id for question in form.ask] == ["berblick-1", "q-2nd", "q-2nd-2"]
    assert form.ask[0].title == "Your rating"


def test_an_unknown_tag_is_said_and_what_is_in_it_is_read():
    form, codes, _ = read(
        '<View><Fancy><Text name="t" value="$t"/></Fancy><TextArea name="a" toName="t"/></View>'
    )
    assert "unknown" in codes
    assert form.show[0].field == "t"


def test_tags_in_the_wild_are_spelt_in_any_case():
    form, _, _ = read(
        '<View><text Name="t" Value="$t"/><textarea name="a" toname="t" Required="True"/></View>'
    )
    assert form.question("a").required


BOMB = (
    """<!DOCTYPE v [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><View><Text value="&b;"/></View>"""
)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (BOMB, "line 1"),
        ('<!DOCTYPE v SYSTEM "http://127.0.0.1/x.dtd"><View/>', "line 1"),
        ("<View>\n  <Text name=t/>\n</View>", "line 2, column 14"),
        ("not xml", "line 1, column 1"),
        ("<View><Text/>", "line 1, column 14"),
        ("<a>" * 70 + "</a>" * 70, "line 1"),
        ("<View>" + "<Choice/>" * 20_001 + "</View>", "line 1"),
        ("<View>" + " " * LONGEST_CONFIGURATION + "</View>", "text"),
        ("<View>&nbsp;</View>", "line 1, column 7"),
        ("\ud800<View/>", "line 1, column 1"),
    ],
)
def test_what_is_no_configuration_is_refused_with_its_place(text, where):
    with pytest.raises(BadArgument) as refused:
        read_labelling_configuration(text)
    assert refused.value.where == where
