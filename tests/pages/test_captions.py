"""Captions and credits told apart."""

from __future__ import annotations

import pytest

from onrecord.pages.captions import is_credit, split


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Cranes at the quay. Photo: Lena Okafor/Reuters", "Cranes at the quay.", "Photo: Lena Okafor/Reuters"),
        ("Cranes at the quay (Photo: Lena Okafor)", "Cranes at the quay", "(Photo: Lena Okafor)"),
        ("Kräne am Kai. Foto: Lena Okafor / dpa", "Kräne am Kai.", "Foto: Lena Okafor / dpa"),
        ("Краны в порту. Фото: ТАСС", "Краны в порту.", "Фото: ТАСС"),
        ("Cranes at the quay. © Lena Okafor", "Cranes at the quay.", "© Lena Okafor"),
        ("Cranes at the quay. (AP Photo/Lena Okafor)", "Cranes at the quay.", "(AP Photo/Lena Okafor)"),
        ("Cranes at the quay.Getty Images/L. Okafor", "Cranes at the quay.", "Getty Images/L. Okafor"),
        ("Cranes at the quay. (Lena Okafor)", "Cranes at the quay.", "(Lena Okafor)"),
        ("Cranes at the quay. (AP Photo/Lena Okafor) -", "Cranes at the quay.", "(AP Photo/Lena Okafor)"),
        ("Kranai uoste / L. Okafor / Pajūrio nuotr.", "Kranai uoste", "L. Okafor / Pajūrio nuotr."),
        ("Photo: TASS/Zuma", "", "Photo: TASS/Zuma"),
        ("Getty Images", "", "Getty Images"),
        ("Lena Okafor / AFP", "", "Lena Okafor / AFP"),
        ("Cranes at the quay in the morning.", "Cranes at the quay in the morning.", ""),
        ("The photo of the quay that everybody has seen", "The photo of the quay that everybody has seen", ""),
        ("Reuters opened its office in the port.", "Reuters opened its office in the port.", ""),
    ],
)
def test_split(text: str, caption: str, credit: str) -> None:
    assert split(text) == (caption, credit)


def test_a_sentence_about_an_agency_is_no_credit() -> None:
    assert not is_credit("The agency AFP had reported the accident on Tuesday morning, before the police did.")
