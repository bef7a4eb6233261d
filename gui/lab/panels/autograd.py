"""The gradient by autograd: the graph that torch recorded, and what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.lab.panels.sideways_scroll import ScrollSideways
from gui.widgets.card import muted
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.lab.graph import Node


class AutogradPart(QWidget):
    """The nodes of the graph by torch's own names, each branch on a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        title = Label(self.tr("By autograd"))
        title.setObjectName("title")
        what = muted(self.tr(
            "While the loss is computed, torch records every operation. backward() goes through "
            "them from the loss to the parameters, multiplies the derivatives as in the table "
            "computed by hand, and stores the result in .grad."
        ))
        what.setWordWrap(True)
        self.graph = Label()
        self.graph.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.graph.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.graph.setAccessibleName(self.tr("The computation graph of the loss"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollSideways(self.graph)
        for widget in (title, what, self._area):
            column.addWidget(widget)
        column.addStretch()

    def show_graph(self, nodes: tuple[Node, ...]) -> None:
        text = "\n".join(graph_lines(nodes))
        if text != self.graph.text():
            self.graph.setText(text)
            self._area.refit()


def graph_lines(nodes: tuple[Node, ...]) -> list[str]:
    """The graph from the loss on, as A ← B ← C; a node met again is only named, with an arrow up.

    Branches are indented under the node that they leave.
    """
    lines: list[str] = []
    met: set[int] = set()

    def go_on(index: int, begun: str, depth: int) -> None:
        text = begun
        while True:
            node, again = nodes[index], index in met
            text += f"{node.name} ↑" if again else node.name
            met.add(index)
            if again or not node.inputs:
                lines.append(text)
                return
            if len(node.inputs) > 1:
                lines.append(text)
                for each in node.inputs:
                    go_on(each, "  " * (depth + 1) + "← ", depth + 1)
                return
            text += " ← "
            index = node.inputs[0]

    if nodes:
        go_on(0, "", 0)
    return lines
