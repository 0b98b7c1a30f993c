# ruff: noqa: E501 - the lines are those of the documents
"""Documents of many kinds with the values that they state; each field is filled rightly."""

from typing import Final

from proofroute.core import Json

INVOICES: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """INVOICE
Invoice No: INV-2024-0117
Invoice date: March 4, 2024
Due date: April 3, 2024

Seller: Brightwater Tools Ltd, 4 Quay Street, Bristol
Buyer: Halden Marine GmbH, Hafenweg 12, Kiel

| Item          | Qty | Unit price | Amount  |
|---------------|-----|------------|---------|
| Brass cleat   | 12  | 14.50      | 174.00  |
| Deck brush    | 5   | 9.80       | 49.00   |
| Rope 10 mm    | 40  | 2.35       | 94.00   |

Subtotal: 317.00
VAT 20%: 63.40
Total due: GBP 380.40
""",
        {
            "invoice_number": "INV-2024-0117", "invoice_date": "2024-03-04", "due_date": "2024-04-03",
            "seller": "Brightwater Tools Ltd", "buyer": "Halden Marine GmbH",
            "lines": [
                {"item": "Brass cleat", "qty": 12, "unit_price": 14.50, "amount": 174.00},
                {"item": "Deck brush", "qty": 5, "unit_price": 9.80, "amount": 49.00},
                {"item": "Rope 10 mm", "qty": 40, "unit_price": 2.35, "amount": 94.00},
            ],
            "subtotal": 317.00, "tax": 63.40, "total": 380.40,
        },
    ),
    (
        """Rechnung Nr. 2024/318
Rechnungsdatum: 12.02.2024          Fällig am: 26.02.2024
Lieferant: Nordholz Werkstätten GmbH
Kunde: Café Sonnenwende e.K.

Pos  Bezeichnung            Menge  Einzelpreis  Betrag
1    Tischplatte Eiche      4      189,50       758,00
2    Stuhl Buche            16     74,25        1.188,00

Nettobetrag: 1.946,00 EUR
MwSt. 19 %: 369,74 EUR
Gesamtbetrag: 2.315,74 EUR
""",
        {
            "invoice_number": "2024/318", "invoice_date": "2024-02-12", "due_date": "2024-02-26",
            "supplier": "Nordholz Werkstätten GmbH", "customer": "Café Sonnenwende e.K.",
            "subtotal": 1946.00, "vat": 369.74, "total": 2315.74,
        },
    ),
    (
        """FACTURE n° F-2023-0456
Date de facture : 7 novembre 2023
Date d'échéance : 7 décembre 2023
Vendeur : Imprimerie Delaunay SARL
Client : Librairie du Port

Impression de 500 affiches      1 240,00 €
Livraison express               65,00 €

Total HT : 1 305,00 €
TVA (20 %) : 261,00 €
Net à payer : 1 566,00 €
""",
        {
            "invoice_number": "F-2023-0456", "issue_date": "2023-11-07", "due_date": "2023-12-07",
            "seller": "Imprimerie Delaunay SARL", "buyer": "Librairie du Port",
            "subtotal": 1305.00, "tax": 261.00, "total": 1566.00,
        },
    ),
    (
        """FACTURA: A-9921
Fecha de emisión: 15/01/2024
Fecha de vencimiento: 14/02/2024
Proveedor: Aceites Lucena S.L.
Comprador: Mercado Ribera

Base imponible: 842,10 €
IVA 10 %: 84,21 €
Total a pagar: 926,31 €
""",
        {
            "invoice_number": "A-9921", "issue_date": "2024-01-15", "due_date": "2024-02-14",
            "supplier": "Aceites Lucena S.L.", "buyer": "Mercado Ribera",
            "subtotal": 842.10, "tax": 84.21, "total": 926.31,
        },
    ),
    (
        """增值税发票
发票号码：NO30017788
开票日期：2024年3月15日
付款期限：2024年4月14日
销售方：杭州青石科技有限公司
购买方：苏州明湖贸易有限公司
不含税金额：¥12,000.00
税额：¥1,560.00
价税合计：¥13,560.00
""",
        {
            "invoice_number": "NO30017788", "issue_date": "2024-03-15", "due_date": "2024-04-14",
            "seller": "杭州青石科技有限公司", "buyer": "苏州明湖贸易有限公司",
            "subtotal": 12000, "tax": 1560, "total": 13560,
        },
    ),
    (
        """請求書
請求書番号：R-20240501
発行日：2024年5月1日
支払期限：2024年5月31日
販売者：株式会社青空製作所
お客様：有限会社みどり商店
小計　　　　¥48,000
消費税(10%)　¥4,800
ご請求金額　¥52,800
""",
        {
            "invoice_number": "R-20240501", "issue_date": "2024-05-01", "due_date": "2024-05-31",
            "seller": "株式会社青空製作所", "buyer": "有限会社みどり商店",
            "subtotal": 48000, "tax": 4800, "total": 52800,
        },
    ),
    (
        """Rechnung
Rechnungsnummer: CH-7781
Datum: 03.06.2024
Zwischensumme CHF 1'250.00
MwSt 8.1% CHF 101.25
Total CHF 1'351.25
""",
        {"invoice_number": "CH-7781", "date": "2024-06-03", "subtotal": 1250.00, "tax": 101.25, "total": 1351.25},
    ),
    (
        """THE CORNER BAKERY
18 Mill Lane, Dover
Receipt 00482
2024-07-19 08:14

Sourdough loaf        4.20
Almond croissant      3.10
Flat white            3.40

SUBTOTAL             10.70
TAX                   0.86
TOTAL                11.56
CASH                 20.00
CHANGE                8.44
""",
        {
            "date": "2024-07-19", "subtotal": 10.70, "tax": 0.86, "total": 11.56, "cash": 20.00, "change": 8.44,
            "items": [
                {"name": "Sourdough loaf", "price": 4.20},
                {"name": "Almond croissant", "price": 3.10},
                {"name": "Flat white", "price": 3.40},
            ],
        },
    ),
    (
        """Purchase order: PO-55821
Order date: 2024-08-02
Delivery date: 2024-08-20
Vendor: Lindqvist Optik AB
Ship to: Observatory Store Room
Bill to: Tartu Observatory

sku,description,qty,unit_price
L-100,Achromat 100 mm,2,310.00
M-045,Mirror cell 45 mm,6,48.50
""",
        {
            "order_number": "PO-55821", "order_date": "2024-08-02", "delivery_date": "2024-08-20",
            "vendor": "Lindqvist Optik AB", "bill_to": "Tartu Observatory",
            "lines": [
                {"sku": "L-100", "description": "Achromat 100 mm", "qty": 2, "unit_price": 310.00},
                {"sku": "M-045", "description": "Mirror cell 45 mm", "qty": 6, "unit_price": 48.50},
            ],
        },
    ),
)  # fmt: skip

CONTRACTS: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """LEASE AGREEMENT

Landlord: Marguerite Osei
Tenant: Tobias Lindgren
Start date: 1 September 2023
End date: 31 August 2024
Monthly rent: USD 1,850.00
Security deposit: USD 3,700.00
Signed on 14 August 2023.
""",
        {
            "landlord": "Marguerite Osei", "tenant": "Tobias Lindgren", "start_date": "2023-09-01",
            "end_date": "2024-08-31", "monthly_rent": 1850.00, "security_deposit": 3700.00,
        },
    ),
    (
        """This Supply Agreement is made between Corvane Chemicals Inc. (the "Seller") and Petrel Coatings LLC
(the "Buyer"). The effective date is May 6, 2022 and the expiry date is May 5, 2025. The agreement covers
solvents of grade B.
""",
        {
            "seller": "Corvane Chemicals Inc", "buyer": "Petrel Coatings LLC",
            "effective_date": "2022-05-06", "expiry_date": "2025-05-05",
        },
    ),
    (
        """ARBEITSVERTRAG
Arbeitgeber: Feldmann Logistik AG
Arbeitnehmer: Jana Weiß
Vertragsbeginn: 01.04.2024
Probezeit endet: 30.09.2024
Grundgehalt: 3.450,00 EUR
Bonus: 500,00 EUR
""",
        {
            "employer": "Feldmann Logistik AG", "employee": "Jana Weiß", "start_date": "2024-04-01",
            "base_salary": 3450.00, "bonus": 500.00,
        },
    ),
    (
        """CONTRATO DE ARRENDAMIENTO
Arrendador: Inés Carmona Vidal
Arrendatario: Pablo Echeverría
Fecha de inicio: 1 de octubre de 2023
Fecha de fin: 30 de septiembre de 2024
Renta: 780,00 €
Fianza: 1.560,00 €
""",
        {
            "landlord": "Inés Carmona Vidal", "tenant": "Pablo Echeverría", "start_date": "2023-10-01",
            "end_date": "2024-09-30", "rent": 780.00, "deposit": 1560.00,
        },
    ),
)  # fmt: skip

REPORTS: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """LABORATORY REPORT
Patient: Helen Abara
Date of birth: 12/05/1980
Collected: 25/02/2024
Report date: 27/02/2024

Test          Result   Unit     Reference
Hemoglobin    13.4     g/dL     12.0-15.5
Glucose       95       mg/dL    70-99
Creatinine    0.82     mg/dL    0.50-1.10
""",
        {
            "patient": "Helen Abara", "date_of_birth": "1980-05-12", "report_date": "2024-02-27",
            "results": [
                {"test": "Hemoglobin", "result": 13.4, "unit": "g/dL"},
                {"test": "Glucose", "result": 95, "unit": "mg/dL"},
                {"test": "Creatinine", "result": 0.82, "unit": "mg/dL"},
            ],
        },
    ),
    (
        """Laborbefund
Name: Karl Vogt
Geburtsdatum: 23.11.1957
Entnahmedatum: 14.01.2024
Natrium: 141 mmol/l
Kalium: 4,3 mmol/l
Kreatinin: 0,94 mg/dl
""",
        {"name": "Karl Vogt", "birth_date": "1957-11-23", "natrium": 141, "kalium": 4.3, "kreatinin": 0.94},
    ),
    (
        """Water quality, station 14
Temperature: 11.8 °C
pH: 7.42
Nitrate: 6.1 mg/L
Minimum depth: 1.9 m
Maximum depth: 7.6 m
""",
        {"temperature_c": 11.8, "ph": 7.42, "nitrate": 6.1, "min_depth": 1.9, "max_depth": 7.6},
    ),
    (
        """Energy mix 2023

Source	Share
Wind	42.5
Solar	27.5
Hydro	18.0
Gas	12.0
""",
        {
            "mix": [
                {"source": "Wind", "share": 42.5},
                {"source": "Solar", "share": 27.5},
                {"source": "Hydro", "share": 18.0},
                {"source": "Gas", "share": 12.0},
            ]
        },
    ),
    (
        """检验报告
姓名：王晓梅
出生日期：1975年8月3日
血糖：5.6 mmol/L
血红蛋白：132 g/L
""",
        {"name": "王晓梅", "birth_date": "1975-08-03", "血糖": 5.6, "血红蛋白": 132},
    ),
)  # fmt: skip

LETTERS: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """Ravi Chandrasekhar
Email: ravi.ch@mailhaven.org
Phone: +44 20 7946 0991

Experience
2019-2023  Senior Analyst, Quillon Partners
2015-2019  Data Engineer, Northgate Rail

Education
MSc Statistics, University of Leeds, 2015
""",
        {
            "name": "Ravi Chandrasekhar", "email": "ravi.ch@mailhaven.org", "phone": "+44 20 7946 0991",
            "jobs": [
                {"title": "Senior Analyst", "company": "Quillon Partners"},
                {"title": "Data Engineer", "company": "Northgate Rail"},
            ],
        },
    ),
    (
        """LEBENSLAUF
Name: Annelie Brandt
E-Mail: a.brandt@postfach.example
Telefon: 0341 5566778
Geboren: 9. Juli 1991
Wohnort: Leipzig
""",
        {
            "name": "Annelie Brandt", "email": "a.brandt@postfach.example", "phone": "0341 5566778",
            "birth_date": "1991-07-09", "wohnort": "Leipzig",
        },
    ),
    (
        """From: Odile Marchetti <odile@fenwick.example>
To: Samuel Okafor <samuel@fenwick.example>
Date: 11 June 2024
Subject: Delivery of the pumps

Samuel, the order number is 88213. The delivery date is 2 July 2024, the price is EUR 4,310.
Odile
""",
        {
            "subject": "Delivery of the pumps", "date": "2024-06-11", "order_number": "88213",
            "delivery_date": "2024-07-02", "price": 4310,
        },
    ),
    (
        """Hi team,

Order #40718 for Pemberton Dairy was shipped on 3 May 2024. Tracking number: ZX99102735.
The invoice total of $2,940.75 is due on 2 June 2024.

Best,
Wanda Kessler
""",
        {
            "tracking_number": "ZX99102735", "total": 2940.75, "due_date": "2024-06-02",
            "sender_name": "Wanda Kessler",
        },
    ),
    (
        """Objet : réservation
Nom : Camille Rousseau
Date d'arrivée : 3 août 2024
Date de départ : 10 août 2024
Prix : 1 120 €
""",
        {"nom": "Camille Rousseau", "prix": 1120},
    ),
)  # fmt: skip

STATEMENTS: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """BANK STATEMENT
Account number: 70112233
Statement date: 31/03/2024
Opening balance: 1,204.18
Closing balance: 1,662.43

Date         Description         Amount
04/03/2024   Rent Hollow Road    -650.00
15/03/2024   Salary Tessel Ltd   1,480.25
28/03/2024   Grocer Finch        -372.00
""",
        {
            "account_number": "70112233", "statement_date": "2024-03-31", "opening_balance": 1204.18,
            "closing_balance": 1662.43,
            "transactions": [
                {"date": "2024-03-04", "description": "Rent Hollow Road", "amount": -650.00},
                {"date": "2024-03-15", "description": "Salary Tessel Ltd", "amount": 1480.25},
                {"date": "2024-03-28", "description": "Grocer Finch", "amount": -372.00},
            ],
        },
    ),
    (
        """Kontoauszug
Kontonummer: 5532001
Anfangssaldo: 2.310,44 EUR
Endsaldo: 1.987,10 EUR

Datum | Text | Betrag
02.05.2024 | Stadtwerke Fulda | -118,34
17.05.2024 | Buchhandlung Reger | -205,00
""",
        {
            "account_number": "5532001", "opening_balance": 2310.44, "closing_balance": 1987.10,
            "entries": [
                {"date": "2024-05-02", "text": "Stadtwerke Fulda", "amount": -118.34},
                {"date": "2024-05-17", "text": "Buchhandlung Reger", "amount": -205.00},
            ],
        },
    ),
    (
        """月次明細
口座番号：3344556
期首残高 前月残高：¥210,500
当月残高：¥187,250
""",
        {"account_number": "3344556", "opening_balance": 210500, "closing_balance": 187250},
    ),
)  # fmt: skip

LISTS: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """Product list, spring

name;colour;price;stock
Larch bench;grey;229.00;14
Cedar stool;natural;74.50;31
Pine shelf;white;118.25;9
""",
        {
            "products": [
                {"name": "Larch bench", "colour": "grey", "price": 229.00, "stock": 14},
                {"name": "Cedar stool", "colour": "natural", "price": 74.50, "stock": 31},
                {"name": "Pine shelf", "colour": "white", "price": 118.25, "stock": 9},
            ]
        },
    ),
    (
        """1. Kessel K200 - Preis: 1.499,00 EUR - Gewicht: 38 kg
2. Brenner B45 - Preis: 612,50 EUR - Gewicht: 11 kg
3. Pumpe P9 - Preis: 184,90 EUR - Gewicht: 4 kg
""",
        {
            "products": [
                {"name": "Kessel K200", "price": 1499.00, "weight_kg": 38},
                {"name": "Brenner B45", "price": 612.50, "weight_kg": 11},
                {"name": "Pumpe P9", "price": 184.90, "weight_kg": 4},
            ]
        },
    ),
    (
        """商品一覧

商品 | 価格 | 数量
緑茶セット | ¥3,200 | 15
湯のみ | ¥1,450 | 40
""",
        {
            "products": [
                {"商品": "緑茶セット", "価格": 3200, "数量": 15},
                {"商品": "湯のみ", "価格": 1450, "数量": 40},
            ]
        },
    ),
    (
        """Ｐａｒｔ ｌｉｓｔ
Code：ＡＢ－７７
Weight: １２．５ kg
Sup\u00adplier: Ofﬁce Works Ltd
City: M\u0075\u0308nchen
""",
        {"code": "AB-77", "weight_kg": 12.5, "supplier": "Office Works Ltd", "city": "München"},
    ),
)  # fmt: skip

EVENTS: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """AUTUMN LANTERN FAIR

Start date: 18 October 2024
End date: 20 October 2024
Venue: Riverside Hall, Maidstone
Organiser: Kent Makers Guild
Ticket price: GBP 12.50
Free entry: no
Parking: yes
""",
        {
            "title": "Autumn Lantern Fair", "start_date": "2024-10-18", "end_date": "2024-10-20",
            "venue": "Riverside Hall, Maidstone", "organiser": "Kent Makers Guild", "ticket_price": 12.50,
            "free_entry": False, "parking": True,
        },
    ),
    (
        """Concierto de cámara
Lugar: Teatro Albéniz
Fecha: 22/11/2024
Hora: 20:30
Precio: 18,00 €
""",
        {"lugar": "Teatro Albéniz", "date": "2024-11-22", "hora": "20:30", "price": 18.00},
    ),
    (
        """第12回 技術セミナー
開始日：2024年9月5日
終了日：2024年9月6日
場所：大阪国際会議場
定員：120名
""",
        {"start_date": "2024-09-05", "end_date": "2024-09-06", "place": "大阪国際会議場", "定員": 120},
    ),
    (
        """The workshop "Clay and Fire" takes place on 14 February 2025. Registration deadline: 31 January 2025.
The fee is EUR 95. Contact: workshops@tonhaus.example
""",
        {
            "title": "Clay and Fire", "deadline": "2025-01-31", "fee": 95, "contact": "workshops@tonhaus.example",
        },
    ),
)  # fmt: skip

DOCUMENTS: Final = (*INVOICES, *CONTRACTS, *REPORTS, *LETTERS, *STATEMENTS, *LISTS, *EVENTS)
"""All of them: a source, and the answer that it gives."""
