"""Which columns of a file make up a table, by name, alias and near miss."""

import pytest

from mihak.formats import ALIASES, read_gold, read_labels


@pytest.mark.parametrize("alias", ALIASES)
def test_an_alias_stands_for_its_column(written, values, alias):
    names = ["item", "worker", "label", "supplier"]
    header = [alias if ALIASES[alias] == name else name for name in names]
    path = written("labels.csv", ",".join(header) + "\na,w,x,s\n")
    assert values(read_labels(path)) == dict(zip(names, [["a"], ["w"], ["x"], ["s"]], strict=True))


@pytest.mark.parametrize("header", ["Item, WORKER ,Label", "TASK,Annotator,label"])
def test_case_and_space_around_a_name_make_no_difference(written, values, header):
    assert values(read_labels(written("labels.csv", header + "\na,w,x\n")))["worker"] == ["w"]


def test_the_exact_name_wins_over_its_alias(written, values):
    path = written("labels.csv", "task,user,label,worker,item\nno,no,x,w,a\n")
    assert values(read_labels(path)) == {"item": ["a"], "worker": ["w"], "label": ["x"]}


def test_two_aliases_of_one_column_are_refused(refusal):
    error = refusal("labels.csv", "item,user,annotator,label\na,w,v,x\n")
    assert error.what == "the columns 'user', 'annotator' could each be the worker."
    assert "call the right one 'worker'" in error.mend


def test_a_column_there_twice_is_refused(refusal):
    error = refusal("labels.csv", "item,label,worker,Label\na,x,w,y\n")
    assert error.what == "the column 'label' is there 2 times."


def test_an_ignored_column_may_be_there_twice(written, values):
    path = written("labels.csv", "item,worker,label,,\na,w,x,,\n")
    assert values(read_labels(path))["label"] == ["x"]


def test_a_missing_column_is_named_with_those_there_and_the_aliases(refusal):
    error = refusal("labels.csv", "item,who,label\na,w,x\n")
    assert error.where == "labels.csv"
    assert error.what == "the column worker is missing; there are 'item', 'who', 'label'."
    assert "annotator or annotator_id or performer or user or worker_id for worker" in error.mend


def test_several_missing_columns_are_named_together(refusal):
    error = refusal("gold.csv", "1,2\n3,4\n", read_gold)
    assert error.what == "the columns item, label are missing; there are '1', '2'."
    assert error.table == "gold"


@pytest.mark.parametrize("near", ["labl", "Labels", "label_"])
def test_a_near_match_is_suggested(refusal, near):
    error = refusal("labels.csv", f"item,worker,{near}\na,w,x\n")
    assert f"Is {near!r} meant as 'label'?" in error.mend


def test_a_long_list_of_columns_is_cut(refusal):
    error = refusal("labels.csv", ",".join(f"c{i}" for i in range(500)) + "\n1\n")
    assert "'c19' and 480 more" in error.what


def test_a_misspelt_optional_column_is_remarked_on(written):
    table = read_labels(written("labels.csv", "item,worker,label,suplier\na,w,x,s\n"))
    assert table.remarks == (
        "labels.csv: the column 'suplier' was ignored; if it is the supplier, call it 'supplier'.",
    )
