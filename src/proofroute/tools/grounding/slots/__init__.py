"""Slots: whether labels, laws of amounts and rows of tables agree with the field that a value fills."""

from proofroute.tools.grounding.slots.addressed import addressed_regions
from proofroute.tools.grounding.slots.document import Document
from proofroute.tools.grounding.slots.labels import Label, labels_of
from proofroute.tools.grounding.slots.languages import is_foreign
from proofroute.tools.grounding.slots.lexicon import forms_of, label_words, opposed, roles_of
from proofroute.tools.grounding.slots.rivals import Kind, same_value
from proofroute.tools.grounding.slots.slot import Field, Slot, field_of, fit_of, labelled_value
from proofroute.tools.grounding.slots.switches import switch_of
from proofroute.tools.grounding.tables import Row, Table, table_at

__all__ = [
    "Document",
    "Field",
    "Kind",
    "Label",
    "Row",
    "Slot",
    "Table",
    "addressed_regions",
    "field_of",
    "fit_of",
    "forms_of",
    "is_foreign",
    "label_words",
    "labelled_value",
    "labels_of",
    "opposed",
    "roles_of",
    "same_value",
    "switch_of",
    "table_at",
]
