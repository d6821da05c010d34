from pathlib import Path

from scripts.train_parser.treebanks import PART, ROOT, trees_in

ROWS = """\
# sent_id = ours-1
# text = Mr. Ode doesn't count build-ups.
1\tMr.\tMr.\tPROPN\tNNP\t_\t5\tnsubj\t_\t_
2\tOde\tOde\tPROPN\tNNP\t_\t1\tflat\t_\t_
3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdoes\tdo\tAUX\tVBZ\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tcount\tcount\tVERB\tVB\t_\t0\troot\t_\t_
6\tbuild\tbuild\tNOUN\tNN\t_\t5\tobj\t_\tSpaceAfter=No
7\t-\t-\tPUNCT\tHYPH\t_\t6\tpunct\t_\tSpaceAfter=No
8\tups\tup\tADP\tRP\t_\t6\tcompound:prt\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = ours-2
# text = otherwise spelt
1\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_

"""


def test_pieces_become_our_words_and_ours_become_pieces(tmp_path: Path) -> None:
    path = tmp_path / "ours.conllu"
    path.write_text(ROWS, encoding="utf-8")
    (tree,) = trees_in(path)
    assert tree.name == "ours-1"
    assert tree.words == ("Mr", ".", "Ode", "doesn't", "count", "build-ups", ".")
    assert tree.heads == (4, 0, 0, 4, 4, 4, 4)
    assert tree.relations == ("nsubj", PART, "flat", "aux", ROOT, "obj", "punct")
    assert tree.tags[3:6] == ("VBZ", "VB", "NN")


def test_a_sentence_that_its_tokens_do_not_spell_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "ours.conllu"
    path.write_text(ROWS, encoding="utf-8")
    assert [tree.name for tree in trees_in(path)] == ["ours-1"]
