"""Roles that a value may have in a document, by the words of a label or of a field's name.

A role belongs to a family; two roles of one family exclude each other: what is labelled a subtotal is no
total, what is labelled the buyer is not the seller. Words of several languages name one role.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from proofroute.tools.grounding.fold import fold, without_marks

# A line: family, role, forms; an underscore is a blank. The family "-" holds words without an opposite.
_TABLE: Final = """
money total: total totals grand_total amount_due amount_payable total_due total_payable to_pay
money total: net_total
money total: nett_total total_amount amt_due total_sales invoice_total order_total total_price total_cost
money total: ttl tl sum_total
money total: gesamtbetrag gesamt gesamtsumme endbetrag rechnungsbetrag zahlbetrag summe endsumme
money total: gesamtpreis zu_zahlen
money total: total_ttc net_a_payer montant_total montant_du montant_ttc importe_total total_a_pagar totale
money total: importo_totale
money total: 合計 合计 总计 總計 总额 總額 合計金額 請求金額 ご請求金額 应付金额 价税合计 총액 합계 итого
money total: всего
money balance: balance_due outstanding_balance balance restbetrag solde_du saldo_pendiente offener_betrag
money subtotal: subtotal sub_total net_amount net_price total_net zwischensumme nettobetrag netto nettosumme
money subtotal: gesamt_netto summe_netto sous_total total_ht montant_ht base_imponible subtotale imponibile
money subtotal: 小計 小计 税抜金額 不含税金额 total_excl total_excluding total_before_tax total_exclusive
money subtotal: net_total_excl
money tax: tax vat gst sst mwst ust umsatzsteuer mehrwertsteuer tva iva taxe taxes impuesto imposta
money tax: sales_tax vat_amount
money tax: tax_amount service_tax 消費税 消费税 税額 税额 增值税 부가세 ндс
money discount: discount rabatt remise descuento sconto skonto nachlass disc 割引 折扣 할인 скидка
money cash: cash tendered cash_tendered amount_tendered amount_received gegeben bar visa mastercard お預り
money cash: 現金 现金 实收
money cash: prepaid already_paid amount_paid deposit_paid paid_amount anzahlung acompte anticipo total_paid
money change: change change_due ruckgeld wechselgeld monnaie monnaie_rendue cambio vuelto お釣り 釣銭 找零
money change: resto
money rounding: rounding rounding_adj rounding_adjustment rundung arrondi redondeo 端数
money shipping: shipping freight shipping_cost shipping_fee delivery_charge delivery_fee versand
money shipping: versandkosten porto
money shipping: frais_de_port livraison gastos_de_envio envio 送料 运费 spedizione postage
money unit_price: unit_price price_each u.p stuckpreis einzelpreis prix_unitaire precio_unitario
money unit_price: prezzo_unitario 単価 单价
money opening: opening_balance previous_balance prev_balance starting_balance beginning_balance anfangssaldo
money opening: alter_saldo solde_initial saldo_inicial 期初余额 前月残高 前期繰越
money closing: closing_balance new_balance ending_balance end_balance endsaldo neuer_saldo solde_final
money closing: nouveau_solde
money closing: saldo_final 期末余额 当月残高
money deposits: total_deposits total_credits deposits_total
money withdrawals: total_withdrawals total_debits
money salary: salary base_salary gehalt grundgehalt salaire salario 年薪 基本給
money bonus: bonus bonuses prime
money rent: rent monthly_rent miete kaltmiete loyer alquiler renta 租金 家賃
money deposit: deposit security_deposit kaution caution fianza 押金 敷金
date due: due due_date date_due payment_due pay_by due_by due_on fallig faelligkeit falligkeit
date due: falligkeitsdatum zahlbar_bis
date due: zahlungsziel echeance date_d'echeance date_limite vencimiento fecha_de_vencimiento scadenza
date due: 支払期限 支払期日
date due: お支払期限 到期日 付款日期 付款期限 到期 deadline
date issue: invoice_date issue_date date_issued issued issued_on date_of_issue rechnungsdatum
date issue: ausstellungsdatum
date issue: date_de_facture date_d'emission date_facture fecha_de_factura fecha_de_emision data_fattura
date issue: 発行日 請求日 开票日期
date issue: date_of_invoice receipt_date statement_date bill_date report_date berichtsdatum 開立日期 日期
date delivery: delivery_date delivery_on shipped ship_date date_shipped shipping_date delivered
date delivery: lieferdatum liefertermin
date delivery: leistungsdatum date_de_livraison fecha_de_entrega 納品日 納期 交货日期 发货日期
date start: start start_date from_date begin begins beginning effective effective_date commencement
date start: commencement_date
date start: commences starts valid_from beginn vertragsbeginn anfang debut date_de_debut inicio
date start: fecha_de_inicio
date start: 開始日 开始日期 生效日期 start_time check_in checkin arrival period_start departure_date
date end: end end_date to_date until expiry expiry_date expires expiration expiration_date termination
date end: termination_date
date end: ends valid_until valid_to ende vertragsende date_de_fin fin fecha_de_fin 終了日 结束日期
date end: 终止日期 end_time
date end: check_out checkout period_end return_date
date birth: birth date_of_birth dob birth_date born birthday geburtsdatum geboren geb date_de_naissance
date birth: ne_le
date birth: fecha_de_nacimiento 出生日期 生年月日 birthdate
date order: order_date date_of_order ordered bestelldatum date_de_commande fecha_de_pedido 注文日 订单日期
date order: 下单日期
date signed: signed signed_on signature_date date_signed unterzeichnet 签署日期 契約日 签订日期
date collected: collected collection_date collected_on sample_date entnahmedatum date_de_prelevement
date collected: fecha_de_muestra
date paid: payment_date paid_on date_paid zahldatum zahlungsdatum
party seller: seller vendor supplier from sold_by bill_from issued_by verkaufer lieferant auftragnehmer
party seller: vendeur fournisseur
party seller: vendedor proveedor venditore fornitore 売主 卖方 供应商 销售方 販売者 乙方 landlord lessor
party seller: vermieter licensor
party seller: arrendador bailleur contractor service_provider sender employer arbeitgeber lender merchant
party seller: payee
party buyer: buyer customer client purchaser bill_to billed_to invoice_to sold_to kaufer kunde
party buyer: auftraggeber acheteur
party buyer: cliente comprador acquirente 買主 买方 购买方 客户 お客様 甲方 tenant lessee mieter licensee
party buyer: arrendatario
party buyer: locataire recipient employee arbeitnehmer borrower rechnung_an facture_a facturer_a payer
party buyer: purchaser_name
party ship_to: ship_to deliver_to delivery_address shipping_address lieferadresse lieferanschrift
bound min: min minimum lowest low lower at_least mindestens 最低 最小 下限
bound max: max maximum highest high upper at_most hochstens 最高 最大 上限
id invoice_no: invoice_no invoice_number invoice_id invoice_# inv_no rechnungsnummer rechnungs-nr
id invoice_no: rechnung_nr
id invoice_no: numero_de_facture facture_n° factura_n° numero_de_factura 請求書番号 发票号码 发票编号
id invoice_no: rechnungsnr
id order_no: order_no order_number order_id order_# po_number bestellnummer auftragsnummer
id order_no: numero_de_commande
id order_no: numero_de_pedido 注文番号 订单号 purchase_order
id customer_no: customer_no customer_number customer_id kundennummer numero_client 客户编号 お客様番号
id phone: phone tel telephone phone_number telefon mobile handy telefono 電話 电话 cell
id fax: fax telefax fax_number
id tax_id: tax_id vat_id vat_no gst_id gst_no ust-id ust-idnr steuernummer nif cif 税号 siret tax_number
id account_no: account_no account_number iban konto kontonummer compte 口座番号 账号
- date: date datum fecha data 日付 年月日
measure quantity: quantity qty menge anzahl quantite cantidad quantita 数量
- unit: unit einheit unite unidad 単位 单位
- amount: amount betrag montant importe importo 金額 金额
measure price: price preis prix precio prezzo 価格 价格
- name: name 氏名 姓名 nom nombre nome
- description: description beschreibung bezeichnung designation descripcion item artikel 品名 项目 产品
- description: product produkt
- address: address adresse direccion indirizzo anschrift 住所 地址
- email: email e-mail mail correo
measure weight: weight gewicht poids peso 重量
- number: number no nr num n° numero nummer 番号 号码
- city: city stadt ville ciudad 城市
- result: result ergebnis resultat resultado wert value 結果 结果
measure time: time uhrzeit heure hora 時間 时间
- place: place location venue ort lieu lugar 場所 地点
- title: title titel titre titulo 題名 标题 position
measure age: age alter edad 年齢 年龄
measure rate: rate satz taux tasa 率
"""
# What a word of one of these adds to another role of money or of dates makes it no role of its own.
_STRONGER: Final = {
    "money": ("rounding", "discount", "subtotal", "cash", "change", "tax", "shipping", "total"),
}
# After these words a total is before tax, and a tax is only included in it.
_BEFORE_TAX: Final = re.compile(
    r"\b(?:excl\w*|before|without|ht|hors|netto|ohne|zzgl|sin|net of|pre)\b|税抜|不含税|未税"
)
_WITH_TAX: Final = re.compile(
    r"\b(?:incl\w*|inc|with|after|ttc|brutto|inkl|con|gross|rounded|rounding)\b|税込|含税"
)
# A tax in a total, and a total of one rate of tax, are no totals.
_IN_TOTAL: Final = re.compile(r"\bin(?:cluded|cl\.?)? (?:in )?(?:the )?total|\btotal @?[(]?[0-9.,]+ ?%")
_ALL_OF: Final = frozenset(
    {"qty", "quantity", "items", "item", "points", "saved", "savings", "hours", "pages"}
)

_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD: Final = re.compile(r"[^\W_]+(?:['.°#-][^\W_]+)*[#°]?")
_NAME: Final = re.compile("[a-z][A-Za-z0-9_]*")
_CAMEL: Final = re.compile("(?<=[a-z0-9]{2})(?=[A-Z])")
_LONGEST_FORM: Final = 4


def _read() -> tuple[dict[str, tuple[str, str]], tuple[tuple[str, tuple[str, str]], ...]]:
    latin: dict[str, tuple[str, str]] = {}
    unspaced: list[tuple[str, tuple[str, str]]] = []
    for line in _TABLE.strip().splitlines():
        head, _, forms = line.partition(":")
        family, role = head.split()
        for form in forms.split():
            plain = without_marks(fold(form).text).replace("_", " ")
            if _CJK.search(plain):
                unspaced.append((plain, (family, role)))
            else:
                latin[" ".join(_WORD.findall(plain)) or plain] = (family, role)
    return latin, tuple(sorted(unspaced, key=lambda item: -len(item[0])))


_LATIN, _UNSPACED = _read()


def label_words(text: str) -> list[str]:
    """Return the words of a label or of a field's name, folded, without accents.

    >>> label_words("Fälligkeits-Datum (MwSt.)"), label_words("dueDate")
    (['falligkeits-datum', 'mwst'], ['due', 'date'])
    """
    camel = _CAMEL.sub(" ", text) if _NAME.fullmatch(text) else text
    spaced = camel.replace("_", " ")
    return _WORD.findall(without_marks(fold(spaced).text))


@lru_cache(maxsize=4096)
def roles_of(text: str) -> frozenset[tuple[str, str]]:
    """Name the roles that the words of a label give, as family and role.

    >>> sorted(roles_of("Sub-Total")), sorted(roles_of("Total (excl. GST)")), sorted(roles_of("due_date"))
    ([('money', 'subtotal')], [('money', 'subtotal')], [('-', 'date'), ('date', 'due')])
    """
    words = [part for word in label_words(text) for part in ([word] if word in _LATIN else word.split("-"))]
    found = set(_spoken(words))
    if _CJK.search(text):
        found |= set(_written(fold(text).text))
    money = {role for family, role in found if family == "money"}
    if "total" in money:
        folded = without_marks(fold(text).text)
        inclusive = _WITH_TAX.search(folded) is not None
        if _IN_TOTAL.search(folded):
            money = (money - {"total"}) or {"subtotal"}
        elif _BEFORE_TAX.search(folded) and not inclusive:
            money = (money - {"total", "tax"}) | {"subtotal"}
        elif not _ALL_OF.isdisjoint(words):
            money.discard("total")
        elif inclusive or "rounding" in money:
            # The tax or the rounding is in it: this is a total still.
            money = {"total"} if "subtotal" not in money else {"subtotal"}
    if len(money) > 1:
        money = {next((role for role in _STRONGER["money"] if role in money), min(money))}
    return frozenset({item for item in found if item[0] != "money"} | {("money", role) for role in money})


def opposed(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> bool:
    """Tell whether two sets of roles exclude each other: one family, different roles."""
    here, there = set(one), set(other)
    families = {family for family, _ in here if family != "-"} & {family for family, _ in there}
    return any(
        not ({item for item in here if item[0] == family} & {item for item in there if item[0] == family})
        for family in families
    )


def forms_of(role: tuple[str, str]) -> tuple[str, ...]:
    """Return the written forms of a role, folded, without accents."""
    return _FORMS.get(role, ())


def _group() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for form, role in (*_LATIN.items(), *_UNSPACED):
        found.setdefault(role, []).append(form)
    return {role: tuple(forms) for role, forms in found.items()}


_FORMS: Final = _group()


def _spoken(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the roles of words of a script with blanks, the longest forms first."""
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_FORM, len(words) - place), 0, -1):
            role = _LATIN.get(" ".join(words[place : place + length]))
            if role is not None:
                yield role
                if length > 1 and words[place + length - 1] in ("date", "number", "no", "price", "amount"):
                    yield _LATIN[words[place + length - 1]]
                place += length
                break
        else:
            place += 1


def _written(text: str) -> Iterator[tuple[str, str]]:
    for form, role in _UNSPACED:
        if form in text:
            yield role
            text = text.replace(form, " ")
