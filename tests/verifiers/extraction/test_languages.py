"""Labels of many languages: the values beside them hold in their own slots, and in no other."""

from typing import Final

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

_VALUES: Final[dict[str, Json]] = {
    "invoice_date": "2024-02-13", "due_date": "2024-03-14", "subtotal": 1000, "tax": 230, "total": 1230,
}  # fmt: skip

DOCUMENTS: Final = {
    "portuguese": """FATURA
Fornecedor: Oficina do Porto Lda
Cliente: Casa Azul
Data de emissão: 13/02/2024
Vencimento: 14/03/2024
Subtotal: 1.000,00
IVA: 230,00
Valor total: 1.230,00""",
    "polish": """FAKTURA
Sprzedawca: Zakład Wisła Sp. z o.o.
Nabywca: Piekarnia Kłos
Data wystawienia: 13.02.2024
Termin płatności: 14.03.2024
Wartość netto: 1000,00
Kwota VAT: 230,00
Do zapłaty: 1230,00""",
    "russian": """СЧЕТ
Поставщик: ООО Ромашка
Покупатель: АО Вектор
Дата счета: 13.02.2024
Срок оплаты: 14.03.2024
Сумма без НДС: 1000,00
НДС: 230,00
Итого к оплате: 1230,00""",
    "turkish": """FATURA
Satıcı: Ege Matbaa A.Ş.
Alıcı: Deniz Kitabevi
Fatura tarihi: 13.02.2024
Son ödeme tarihi: 14.03.2024
Ara toplam: 1.000,00
KDV: 230,00
Genel toplam: 1.230,00""",
    "arabic": """فاتورة
البائع: شركة النور
المشتري: مكتبة السلام
تاريخ الفاتورة: 13/02/2024
تاريخ الاستحقاق: 14/03/2024
المجموع الفرعي: 1,000.00
ضريبة القيمة المضافة: 230.00
المجموع الكلي: 1,230.00""",
    "japanese": """請求書
請求元: 青空印刷株式会社
請求先: 山田商店
請求日: 2024年2月13日
支払期限: 2024年3月14日
小計: 1,000
消費税: 230
合計金額: 1,230""",
    "korean": """청구서
공급자: 한빛인쇄
구매자: 서울서점
발행일: 2024년 2월 13일
지급기한: 2024년 3월 14일
공급가액: 1,000
부가가치세: 230
합계금액: 1,230""",
    "chinese": """发票
供应商: 晨光文具有限公司
客户: 新华书店
发票日期: 2024年2月13日
付款到期日: 2024年3月14日
小计: 1,000
税额: 230
应付总额: 1,230""",
    "dutch": """FACTUUR
Leverancier: Drukkerij Noord BV
Klant: Boekhandel Zuid
Factuurdatum: 13-02-2024
Vervaldatum: 14-03-2024
Subtotaal: 1.000,00
BTW bedrag: 230,00
Te betalen: 1.230,00""",
}


def answer(source: str) -> dict[str, Json]:
    lines = source.splitlines()
    return {"seller": lines[1].partition(": ")[2], "buyer": lines[2].partition(": ")[2], **_VALUES}


async def status(source: str, value: dict[str, Json]) -> dict[str, str]:
    from json import dumps

    task = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(task, Attempt(model="test:double", content=dumps(value)))
    return {item.claim: item.outcome for item in found.evidence} | {"": combine([found]).status}


@pytest.mark.parametrize("language", DOCUMENTS)
async def test_right_values_are_verified(language: str) -> None:
    source = DOCUMENTS[language]
    found = await status(source, answer(source))
    assert found[""] == "verified", found


@pytest.mark.parametrize("language", DOCUMENTS)
@pytest.mark.parametrize(
    ("one", "other"),
    [("invoice_date", "due_date"), ("subtotal", "total"), ("tax", "subtotal"), ("seller", "buyer")],
)
async def test_values_of_each_others_slots_are_not(language: str, one: str, other: str) -> None:
    source = DOCUMENTS[language]
    right = answer(source)
    for changed in ({**right, one: right[other], other: right[one]}, {**right, one: right[other]}):
        found = await status(source, changed)
        assert found[""] != "verified"
        assert found["/" + one] != "passed"


@pytest.mark.parametrize("language", DOCUMENTS)
@pytest.mark.parametrize("name", ["total", "due_date", "buyer", "tax"])
async def test_null_beside_a_label_is_open(language: str, name: str) -> None:
    source = DOCUMENTS[language]
    found = await status(source, {**answer(source), name: None})
    assert found[""] == "undecided", found
