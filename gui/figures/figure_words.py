"""The published figures in words: groups, values, what was asked of them, recipes of the lab."""

from html import escape

from PySide6.QtCore import QCoreApplication

from engine.figures.record import Figure, LabExperiment, Published, Tolerance, Value, shown
from engine.lab.recipe import LabRecipe
from gui.widgets.optimizer_names import optimizer_names

translate = QCoreApplication.translate


def groups() -> dict[str, str]:
    """What the figures are of, by the first part of their id."""
    return {
        "digits": translate("figures", "Digits"),
        "gradient": translate("figures", "Gradients"),
        "speed": translate("figures", "Speed"),
        "temperature": translate("figures", "Temperature"),
        "scores": translate("figures", "Scores"),
        "bend": translate("figures", "Bend a line"),
        "tensors": translate("figures", "Data as tensors"),
    }


def said(text: str) -> str:
    """A text of the published file, or of the check, in the user's language."""
    return translate("engine", text) if text else ""


def value(of: Value, published: bool = False) -> str:
    """published: as it was printed; else with eight significant digits."""
    if isinstance(of, bool):
        return translate("figures", "yes") if of else translate("figures", "no")
    return shown(of, None if published else 8).replace("-", "−").replace("e−", "e-") \
        if not isinstance(of, str) else of


def tolerance(of: Tolerance) -> str:
    """How near it has to come, and why that is less near than on a CPU."""
    if not of.value:
        return translate("figures", "exact")
    text = (translate("figures", "{share} of the number") if of.relative
            else translate("figures", "± {share}")).format(share=f"{of.value:g}")
    return f"{text}: {said(of.reason)}" if of.reason else text


def facts(entry: Published, figure: Figure | None) -> list[tuple[str, str]]:
    """Everything that is to be said of a figure: a name and its text each."""
    found = [(translate("figures", "Published"), value(entry.expected, published=True))]
    if figure is not None and figure.lacks:
        found.append((translate("figures", "Lacks"), translate(
            "figures", "{file}, in the folder of the tutorial's files").format(
                file=figure.lacks)))
    elif figure is not None:
        found.append((translate("figures", "Computed"), value(figure.computed)))
    if figure is not None and figure.instead:
        found.append((translate("figures", "Computed from"), said(figure.instead)))
    wanted = figure.tolerance if figure is not None else entry.tolerance
    found.append((translate("figures", "Tolerance"), tolerance(wanted)))
    if figure is not None and figure.seeds is not None:
        seeds = figure.seeds
        found.append((translate("figures", "Checked"), translate(
            "figures", "{statement} From {least} to {greatest}.").format(
                statement=said(seeds.statement).format(inside=seeds.inside, count=seeds.count),
                least=value(seeds.least), greatest=value(seeds.greatest))))
    if entry.note:
        found.append((translate("figures", "Note"), said(entry.note)))
    found.append((translate("figures", "From"), said(entry.source)))
    if figure is not None and not figure.lacks:
        found.append((translate("figures", "Took"), translate(
            "figures", "{seconds} s on {device}").format(
                seconds=f"{figure.seconds:z.2f}", device=figure.device)))
    return found


def as_html(entry: Published, figure: Figure | None) -> str:
    """A heading and the facts, as rich text."""
    rows = "".join(
        f"<tr><td style='padding-right: 12px'><b>{escape(name)}</b></td>"
        f"<td>{escape(text)}</td></tr>" for name, text in facts(entry, figure)
    )
    return f"<p>{escape(said(entry.what))}</p><table>{rows}</table>"


def recipe_words(recipe: LabRecipe) -> str:
    """A recipe of the lab in one line; what is as usual is left out."""
    usual = LabRecipe()
    key = "gradient" if recipe.problem == "number" else recipe.problem
    words = [translate("figures", "Table") if key == "table" else groups()[key]]
    if recipe.problem == "number":
        words = [recipe.expression]
    elif recipe.problem == "bend":
        words += [recipe.expression, translate("figures", "{count} ReLUs").format(
            count=recipe.hinges)]
    words.append(translate("figures", "learning rate {rate}").format(
        rate=f"{recipe.learning_rate:g}"))
    words.append(translate("figures", "{count} steps").format(count=f"{recipe.steps:,}"))
    if recipe.scale != usual.scale:
        words.append(translate("figures", "inputs × {scale}").format(scale=f"{recipe.scale:g}"))
    words.append({
        "step": translate("figures", "plain gradient descent"), **optimizer_names(),
    }[recipe.optimiser])
    if recipe.optimiser == "step":
        words.append({
            "difference": translate("figures", "gradient by finite differences"),
            "by_hand": translate("figures", "gradient by hand"),
            "autograd": translate("figures", "gradient by autograd"),
        }[recipe.gradient])
    if recipe.splitting != "none":
        words.append(translate("figures", "with validation"))
    if recipe.table != usual.table:
        words.append(translate("figures", "second table"))
    if recipe.problem == "speed":
        words.append(translate("figures", "seed {seed}").format(seed=recipe.seed))
    return ", ".join(words)


def opened(figure: Figure, experiment: LabExperiment, before: LabRecipe) -> str:
    """What the lab was set to, and what it was set to before."""
    text = translate("figures", "Lab settings: {recipe}. You are viewing step {step}.").format(
        recipe=recipe_words(experiment.recipe), step=f"{experiment.step:,}")
    if before == experiment.recipe:
        return text
    return text + " " + translate("figures", "Before: {recipe}.").format(
        recipe=recipe_words(before))
