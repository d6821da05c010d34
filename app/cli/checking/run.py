"""`plumbline check`, from what it is told to its exit code."""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from app import VERSION
from app.cli.checking.baseline import Baseline, baseline_in
from app.cli.checking.config import Projects, Setting
from app.cli.checking.dates import dated
from app.cli.checking.drafts import Draft, draft_of
from app.cli.checking.options import GITHUB, Options, Output, Wanted, options_of
from app.cli.checking.outcomes import Outcomes
from app.cli.checking.output import summarise, write
from app.cli.checking.paths import Targets, targets_of
from app.cli.checking.progress import progress
from app.cli.checking.silencing import checked_draft, from_level, settings_of
from app.cli.terminal import note
from app.errors import BadInput, ServiceError, Unavailable
from app.exporters.remarks import Checked, Failed, Run
from app.intake import published_on
from app.settings import from_environment

FOUND, CANNOT_RUN = 1, 2
UNVERIFIED = "unverified-figure"


def check(wanted: Wanted) -> int:
    """0 where nothing is as grave as the threshold, 1 where something is, 2 where a file could not
    be checked; BadInput, Unavailable or OSError where none could."""
    here = Path.cwd()
    _refuse_contradictions(wanted)
    projects = Projects(here / wanted.config if wanted.config else None)
    targets = targets_of(wanted.files, here, projects, wanted.stdin_name)
    folders = [target.path.parent for target in targets.files] or [here]
    known = {project.file: project for project in map(projects.of, folders) if project}
    options = options_of(wanted, known.values(), here, os.environ)
    if targets.ignored and not targets.files and not targets.problems:
        note("nothing to check: the project ignores all of it")
        return 0
    try:
        baseline = _baseline(wanted, options, here)
        return _Check(wanted, options, projects, baseline).run(targets)
    except Unavailable as error:
        if options.server is None or not options.offline_ok:
            raise
        _say_offline(error, options)
        return 0


@dataclass(frozen=True, slots=True)
class _Check:
    wanted: Wanted
    options: Options
    projects: Projects
    baseline: Baseline

    def run(self, targets: Targets) -> int:
        drafts, failed = self._drafts(targets)
        checked, refused = self._checked(dated(drafts))
        everything = Run(
            checked=tuple(checked),
            failed=(*failed, *refused),
            requested=self._requested(drafts),
            version=VERSION,
            warnings=self._warnings(checked),
        )
        for one in everything.failed:
            note(f"{one.path}: {one.problem}")
        if self.wanted.write_baseline:
            return self._write_baseline(everything)
        least = self.options.min_level
        shown = replace(everything, checked=tuple(from_level(one, least) for one in checked))
        write(shown, self.options.outputs, quiet=self.wanted.quiet, colour=self.wanted.colour)
        summarise(shown, os.environ)
        if everything.failed:
            return CANNOT_RUN
        return FOUND if self.options.threshold.is_reached(shown, everything) else 0

    def _drafts(self, targets: Targets) -> tuple[list[Draft], list[Failed]]:
        """What is ready to be read, and what is not; what is switched off is neither."""
        drafts: list[Draft] = []
        failed = [Failed(name, problem) for name, problem in targets.problems]
        for target in targets.files:
            try:
                draft = draft_of(target, self.projects.of(target.path.parent), self.wanted)
            except ServiceError as error:
                failed.append(Failed(target.name, str(error)))
            except OSError as error:
                failed.append(Failed(target.name, error.strerror or str(error)))
            else:
                drafts += [draft] if draft else []
        return drafts, failed

    def _checked(self, drafts: Sequence[Draft]) -> tuple[list[Checked], list[Failed]]:
        checked: list[Checked] = []
        failed: list[Failed] = []
        if not drafts:
            return checked, failed
        # Of a baseline that is written anew, everything counts that is there now.
        is_new = self.wanted.write_baseline
        known = replace(self.baseline, entries={}) if is_new else self.baseline
        with (
            progress(len(drafts), quiet=self.wanted.quiet) as advance,
            closing(self._outcomes(drafts)) as outcomes,
        ):
            for draft, outcome in zip(drafts, outcomes, strict=True):
                if isinstance(outcome, ServiceError):
                    failed.append(Failed(draft.target.name, str(outcome)))
                else:
                    checked.append(checked_draft(draft, outcome, known))
                advance()
        return checked, failed

    def _outcomes(self, drafts: Sequence[Draft]) -> Outcomes:
        """From the service or the database; what only one of them needs is loaded for it alone."""
        record = self.options.record
        if self.options.server:
            from app.cli.checking.remote import KEY, outcomes_of

            key = os.environ.get(KEY, "").strip() or None
            return outcomes_of(drafts, self.options.server, record=record, key=key)
        from app.cli.checking.embedded import outcomes_here

        settings = from_environment(os.environ)
        settings = replace(settings, database_url=self.options.database or settings.database_url)
        return outcomes_here(drafts, settings, record=record, jobs=self.options.jobs)

    def _requested(self, drafts: Sequence[Draft]) -> frozenset[str]:
        """Numbers with nothing on file are listed where that is asked for, or a project grades
        them."""
        graded = any(
            settings_of(draft).get(UNVERIFIED, Setting.OFF) is not Setting.OFF for draft in drafts
        )
        return frozenset((UNVERIFIED,) if self.options.unverified or graded else ())

    def _warnings(self, checked: Sequence[Checked]) -> tuple[str, ...]:
        gone = self.baseline.gone(checked)
        if not gone:
            return ()
        entries = "1 entry" if gone == 1 else f"{gone} entries"
        name = self.baseline.file.name
        return (f"{entries} of {name} met no remark; --write-baseline takes them out.",)

    def _write_baseline(self, run: Run) -> int:
        """Puts up with everything that would be listed now."""
        if run.failed:
            note(f"{self.baseline.file.name} is left as it is, for not every file could be checked")
            return CANNOT_RUN
        kept = list(run.listed())
        text = self.baseline.renewed(run.checked, kept)
        # The name of a file need not be text; JSON takes half a pair for what it is.
        self.baseline.file.write_bytes(text.encode("utf-8", "surrogatepass"))
        note(f"{self.baseline.file.name} now puts up with {len(kept)} of these files' remarks")
        return 0


def _refuse_contradictions(wanted: Wanted) -> None:
    if len(wanted.files) > 1 and (wanted.url or wanted.title):
        raise BadInput("--url and --title speak of one article: check one file at a time")
    published_on(wanted.published)


def _baseline(wanted: Wanted, options: Options, here: Path) -> Baseline:
    """The one on file; none where a new one is to be made, for then everything counts."""
    file = options.baseline
    if file is None:
        return Baseline(here / "", here)
    if not wanted.write_baseline:
        return baseline_in(file, here)
    return baseline_in(file, here) if file.is_file() else Baseline(file, here)


def _say_offline(error: Unavailable, options: Options) -> None:
    """That nothing was checked. No report is written: an empty one would close what is open."""
    told = f"nothing was checked, for {error}"
    note(f"warning: {told}")
    annotations = tuple(one for one in options.outputs if one == Output(GITHUB, None))
    write(Run(checked=(), warnings=(f"{told}.",)), annotations, quiet=False, colour=False)
