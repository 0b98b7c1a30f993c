# ruff: noqa: E501 - the lines are those of the documents
"""Documents of forty further kinds, with what they say: not all of it can be traced, and none of it is wrong."""

from typing import Final

from proofroute.core import Json

N: Final = None
STRANGE: Final[list[tuple[str, str, dict[str, Json]]]] = []


def d(name: str, source: str, gold: dict[str, Json], /, **_: object) -> None:
    STRANGE.append((name, source, gold))


d(
    "utility_water",
    """SEVERN VALLEY WATER
Customer: Mr P. Adeyemi              Account no. 4410 2298 17
Supply address: 17 Tannery Row, Ludlow SY8 2JD
Bill date 3 February 2025      Period 1 Nov 2024 to 31 Jan 2025

Meter 88-2041   Previous read 1,204   Present read 1,241   Used 37 m3

Fresh water      37 m3 @ £2.1840      £80.81
Wastewater       34 m3 @ £2.5110      £85.37
Standing charge                       £14.25
Total this bill                      £180.43
Balance brought forward               £0.00
Amount due by 24 February 2025       £180.43

You pay by Direct Debit: Yes
""",
    {
        "supplier": "Severn Valley Water",
        "account_number": "4410 2298 17",
        "bill_date": "2025-02-03",
        "period": {"start": "2024-11-01", "end": "2025-01-31"},
        "meter": {"id": "88-2041", "previous_read": 1204, "present_read": 1241, "used_m3": 37},
        "charges": [
            {"description": "Fresh water", "amount": 80.81},
            {"description": "Wastewater", "amount": 85.37},
            {"description": "Standing charge", "amount": 14.25},
        ],
        "total": 180.43,
        "due_date": "2025-02-24",
        "direct_debit": True,
    },
)

d(
    "medical_discharge",
    """DISCHARGE SUMMARY
Patient: Aurelio Santangelo   DOB: 14/08/1951   MRN 00731882
Admitted: 22/01/2025  Discharged: 29/01/2025
Consultant: Dr Fiona McAllister, Cardiology

Diagnosis: Non-ST elevation myocardial infarction
Allergies: Penicillin (rash)
Smoker: No (stopped 2003)

On admission BP was 162/94 mmHg, pulse 98 bpm. On discharge BP 128/76 mmHg, pulse 64 bpm.

Medication on discharge
- Aspirin 75 mg once daily
- Bisoprolol 2.5 mg once daily
- Atorvastatin 80 mg at night

Follow-up: cardiology clinic in 6 weeks.
""",
    {
        "patient": "Aurelio Santangelo",
        "date_of_birth": "1951-08-14",
        "mrn": "00731882",
        "admission_date": "2025-01-22",
        "discharge_date": "2025-01-29",
        "consultant": "Fiona McAllister",
        "department": "Cardiology",
        "diagnosis": "Non-ST elevation myocardial infarction",
        "allergies": ["Penicillin"],
        "smoker": False,
        "discharge_pulse": 64,
        "medications": [
            {"drug": "Aspirin", "dose_mg": 75, "frequency": "once daily"},
            {"drug": "Bisoprolol", "dose_mg": 2.5, "frequency": "once daily"},
            {"drug": "Atorvastatin", "dose_mg": 80, "frequency": "at night"},
        ],
        "follow_up_weeks": 6,
    },
    **{"medications.*.dose_mg": {"type": "number"}},
)

d(
    "cv",
    """MIREILLE OKONKWO-BAUER
Structural engineer | Rotterdam | mireille.ob@postbox.example | +31 6 1455 0982

EXPERIENCE
2019 - present   Senior engineer, Delta Bruggen B.V., Rotterdam
   Lead designer of the Merwe cycle bridge (span 112 m).
2014 - 2019      Engineer, Arkwright & Sloane, London

EDUCATION
MSc Civil Engineering, TU Delft, 2014
BSc Civil Engineering, University of Lagos, 2011

LANGUAGES: English (native), Dutch (C1), French (B2)
Driving licence: yes
""",
    {
        "name": "Mireille Okonkwo-Bauer",
        "email": "mireille.ob@postbox.example",
        "phone": "+31 6 1455 0982",
        "city": "Rotterdam",
        "jobs": [
            {"title": "Senior engineer", "employer": "Delta Bruggen B.V.", "start_year": 2019, "end_year": N},
            {"title": "Engineer", "employer": "Arkwright & Sloane", "start_year": 2014, "end_year": 2019},
        ],
        "degrees": [
            {"degree": "MSc Civil Engineering", "school": "TU Delft", "year": 2014},
            {"degree": "BSc Civil Engineering", "school": "University of Lagos", "year": 2011},
        ],
        "languages": [
            {"language": "English", "level": "native"},
            {"language": "Dutch", "level": "C1"},
            {"language": "French", "level": "B2"},
        ],
        "driving_licence": True,
    },
)

d(
    "flight_itinerary",
    """e-ticket receipt
Booking reference  QX7T4M      Ticket number 220-4471930288
Passenger  LINDGREN/OSKAR MR

Flight   From              To                Departs           Arrives           Class
LH 803   Stockholm (ARN)   Frankfurt (FRA)   12MAR25 06:35     12MAR25 08:50     Y
LH 1112  Frankfurt (FRA)   Madrid (MAD)      12MAR25 09:40     12MAR25 12:15     Y

Fare EUR 214.00   Taxes and fees EUR 96.47   Total EUR 310.47
Baggage allowance 1PC 23KG     Refundable: no
""",
    {
        "booking_reference": "QX7T4M",
        "ticket_number": "220-4471930288",
        "passenger": {"surname": "Lindgren", "given_name": "Oskar"},
        "segments": [
            {
                "flight": "LH 803",
                "from": "ARN",
                "to": "FRA",
                "departure_date": "2025-03-12",
                "departs": "06:35",
                "arrives": "08:50",
            },
            {
                "flight": "LH 1112",
                "from": "FRA",
                "to": "MAD",
                "departure_date": "2025-03-12",
                "departs": "09:40",
                "arrives": "12:15",
            },
        ],
        "fare": 214.00,
        "taxes": 96.47,
        "total": 310.47,
        "currency": "EUR",
        "baggage_kg": 23,
        "refundable": False,
    },
)

d(
    "bank_csv",
    """Account;DE89 3704 0044 0532 0130 00
Statement period;01.03.2025 - 31.03.2025
Opening balance;2.410,55
Closing balance;2.871,08

Datum;Buchungstext;Betrag
03.03.2025;Miete Hausverwaltung Krone;-980,00
05.03.2025;Gehalt Optikwerk Jena GmbH;1.950,33
17.03.2025;Stadtwerke Abschlag;-112,40
28.03.2025;Supermarkt Lindner;-397,40
""",
    {
        "iban": "DE89 3704 0044 0532 0130 00",
        "period_start": "2025-03-01",
        "period_end": "2025-03-31",
        "opening_balance": 2410.55,
        "closing_balance": 2871.08,
        "transactions": [
            {"date": "2025-03-03", "text": "Miete Hausverwaltung Krone", "amount": -980.00},
            {"date": "2025-03-05", "text": "Gehalt Optikwerk Jena GmbH", "amount": 1950.33},
            {"date": "2025-03-17", "text": "Stadtwerke Abschlag", "amount": -112.40},
            {"date": "2025-03-28", "text": "Supermarkt Lindner", "amount": -397.40},
        ],
    },
)

d(
    "de_invoice",
    """Malerbetrieb Köster & Söhne
Lindenallee 8 · 24103 Kiel · Steuernummer 20/114/03388

Frau
Henrike Abendroth
Feldstraße 61
24105 Kiel

Rechnung 2025-0081                                    Kiel, den 9. Januar 2025
Leistungszeitraum: 16. bis 20. Dezember 2024

1. Wände streichen, 84 m² à 11,50 €              966,00 €
2. Türen lackieren, 6 Stück à 72,00 €            432,00 €

Summe netto                                    1.398,00 €
zzgl. 19 % Umsatzsteuer                          265,62 €
Rechnungsbetrag                                1.663,62 €

Zahlbar innerhalb von 14 Tagen ohne Abzug.
IBAN DE02 1203 0000 0000 2020 51
""",
    {
        "invoice_number": "2025-0081",
        "invoice_date": "2025-01-09",
        "seller": "Malerbetrieb Köster & Söhne",
        "buyer": "Henrike Abendroth",
        "tax_number": "20/114/03388",
        "items": [
            {
                "position": 1,
                "description": "Wände streichen",
                "quantity": 84,
                "unit_price": 11.5,
                "amount": 966.0,
            },
            {
                "position": 2,
                "description": "Türen lackieren",
                "quantity": 6,
                "unit_price": 72.0,
                "amount": 432.0,
            },
        ],
        "net": 1398.0,
        "vat_rate_percent": 19,
        "vat": 265.62,
        "total": 1663.62,
        "payment_days": 14,
        "iban": "DE02 1203 0000 0000 2020 51",
    },
)

d(
    "fr_invoice",
    """Garage des Tilleuls — SAS au capital de 12 000 €
12 rue des Tilleuls, 69003 Lyon

Facture n° 25-0219 du 14/02/2025
Client : Mme Solène Vasseur
Véhicule : Renault Clio — immatriculation FG-482-KB — 87 450 km

Désignation                 Qté   PU HT     Montant HT
Vidange huile 5W30          1     89,00     89,00
Plaquettes de frein avant   1     64,50     64,50
Main d'œuvre (h)            1,5   58,00     87,00

Total HT                                    240,50 €
TVA 20 %                                    48,10 €
Total TTC                                   288,60 €
Acompte versé                               100,00 €
Reste à payer                               188,60 €
""",
    {
        "invoice_number": "25-0219",
        "date": "2025-02-14",
        "customer": "Solène Vasseur",
        "vehicle": {"registration": "FG-482-KB", "mileage_km": 87450},
        "lines": [
            {"description": "Vidange huile 5W30", "quantity": 1, "unit_price": 89.0, "amount": 89.0},
            {"description": "Plaquettes de frein avant", "quantity": 1, "unit_price": 64.5, "amount": 64.5},
            {"description": "Main d'œuvre (h)", "quantity": 1.5, "unit_price": 58.0, "amount": 87.0},
        ],
        "total_excl_tax": 240.5,
        "tax": 48.1,
        "total_incl_tax": 288.6,
        "deposit_paid": 100.0,
        "amount_due": 188.6,
    },
    **{"lines.*.quantity": {"type": "number"}},
)

d(
    "es_invoice",
    """FACTURA SIMPLIFICADA  Nº T-00518
Ferretería El Tornillo, S.L.   NIF B-87412260
C/ Mayor 44, 28801 Alcalá de Henares
Fecha: 21-03-2025   Hora: 18:42

2 Bombilla LED 9W      3,95    7,90
1 Taladro percutor   64,90   64,90
5 Tacos M8 (bolsa)     1,20    6,00

Base imponible  65,12
IVA 21%         13,68
TOTAL           78,80 EUR
Entregado 100,00   Cambio 21,20
""",
    {
        "invoice_number": "T-00518",
        "seller": "Ferretería El Tornillo, S.L.",
        "tax_id": "B-87412260",
        "date": "2025-03-21",
        "time": "18:42",
        "items": [
            {"quantity": 2, "description": "Bombilla LED 9W", "unit_price": 3.95, "amount": 7.9},
            {"quantity": 1, "description": "Taladro percutor", "unit_price": 64.9, "amount": 64.9},
            {"quantity": 5, "description": "Tacos M8 (bolsa)", "unit_price": 1.2, "amount": 6.0},
        ],
        "taxable_base": 65.12,
        "vat_percent": 21,
        "vat": 13.68,
        "total": 78.8,
        "cash": 100.0,
        "change": 21.2,
        "currency": "EUR",
    },
)

d(
    "ja_invoice",
    """請求書
請求番号：S-2025-0047
発行日：2025年2月28日　　お支払期限：2025年3月31日
株式会社みなと印刷　御中
発行元：合同会社サクラデザイン　登録番号 T1234567890123

品名　　　　　　数量　単価　　　金額
ロゴ制作　　　　1　　120,000　120,000
名刺デザイン　　3　　15,000　　45,000

小計　165,000円
消費税（10%）　16,500円
合計金額　181,500円
""",
    {
        "invoice_number": "S-2025-0047",
        "issue_date": "2025-02-28",
        "due_date": "2025-03-31",
        "buyer": "株式会社みなと印刷",
        "seller": "合同会社サクラデザイン",
        "items": [
            {"name": "ロゴ制作", "quantity": 1, "unit_price": 120000, "amount": 120000},
            {"name": "名刺デザイン", "quantity": 3, "unit_price": 15000, "amount": 45000},
        ],
        "subtotal": 165000,
        "tax": 16500,
        "total": 181500,
    },
)

d(
    "zh_contract",
    """采购订单
订单编号：CG-20250318-06
下单日期：2025年3月18日　　交货日期：2025年4月2日
采购方：杭州云栖电子有限公司
供应方：东莞恒力五金厂

序号 | 品名 | 数量 | 单价 | 金额
1 | 不锈钢螺丝 | 5000 | 0.12 | 600.00
2 | 铝合金支架 | 200 | 8.50 | 1,700.00

合计：2,300.00元
付款方式：货到30天
""",
    {
        "order_number": "CG-20250318-06",
        "order_date": "2025-03-18",
        "delivery_date": "2025-04-02",
        "buyer": "杭州云栖电子有限公司",
        "supplier": "东莞恒力五金厂",
        "items": [
            {"name": "不锈钢螺丝", "quantity": 5000, "unit_price": 0.12, "amount": 600.0},
            {"name": "铝合金支架", "quantity": 200, "unit_price": 8.5, "amount": 1700.0},
        ],
        "total": 2300.0,
        "payment_days": 30,
    },
)

d(
    "email_thread",
    """From: Tobias Renner <t.renner@halvard.example>
To: Carmen Ibáñez <carmen@ibanez-stone.example>
Date: Tue, 8 Apr 2025 09:14:22 +0200
Subject: Re: Granite slabs, revised offer

Carmen,
we accept. Please deliver 18 slabs (not 15) on 6 May 2025 to our Bremen yard. Price 212 EUR per slab as agreed.
Tobias

> On Mon, 7 Apr 2025, Carmen Ibáñez wrote:
> Our revised offer: 15 slabs at 212 EUR each, delivery 29 April 2025.
>
>> On Thu, 3 Apr 2025, Tobias Renner wrote:
>> Could you do better than 230 EUR per slab?
""",
    {
        "sender": "Tobias Renner",
        "sender_email": "t.renner@halvard.example",
        "recipient": "Carmen Ibáñez",
        "sent_date": "2025-04-08",
        "subject": "Re: Granite slabs, revised offer",
        "order": {
            "quantity_slabs": 18,
            "price_per_slab_eur": 212,
            "delivery_date": "2025-05-06",
            "delivery_place": "Bremen",
        },
    },
)

d(
    "syslog",
    """2025-05-02T03:14:07Z web-04 nginx[811]: INFO  start worker pid=20114
2025-05-02T03:14:09Z web-04 app[902]: WARN  slow query took 4182 ms table=orders
2025-05-02T03:15:31Z db-01 postgres[77]: ERROR deadlock detected pid=5512 code=40P01
2025-05-02T03:15:32Z web-04 app[902]: ERROR request 7f3a9c failed status=503 retry=true
""",
    {
        "events": [
            {"time": "2025-05-02T03:14:07Z", "host": "web-04", "process": "nginx", "level": "INFO"},
            {"time": "2025-05-02T03:14:09Z", "host": "web-04", "process": "app", "level": "WARN"},
            {"time": "2025-05-02T03:15:31Z", "host": "db-01", "process": "postgres", "level": "ERROR"},
            {"time": "2025-05-02T03:15:32Z", "host": "web-04", "process": "app", "level": "ERROR"},
        ],
        "error_code": "40P01",
        "failed_request": {"id": "7f3a9c", "status": 503, "retry": True},
        "slow_query_ms": 4182,
    },
    **{"events.*.level": {"enum": ["INFO", "WARN", "ERROR"]}},
)

d(
    "md_release",
    """# Release notes - Kestrel 4.2.0

Released **2025-01-27**. Minimum Python: `3.10`.

| Issue  | Component | Severity | Fixed |
|:-------|:----------|:--------:|:-----:|
| KST-81 | parser    | high     | yes   |
| KST-93 | cache     | low      | no    |
| KST-97 | http      | medium   | yes   |

Download size: 14.7 MB. SHA-256 starts with `9f2c`.
""",
    {
        "product": "Kestrel",
        "version": "4.2.0",
        "release_date": "2025-01-27",
        "minimum_python": "3.10",
        "download_mb": 14.7,
        "issues": [
            {"id": "KST-81", "component": "parser", "severity": "high", "fixed": True},
            {"id": "KST-93", "component": "cache", "severity": "low", "fixed": False},
            {"id": "KST-97", "component": "http", "severity": "medium", "fixed": True},
        ],
    },
    **{"issues.*.severity": {"enum": ["low", "medium", "high"]}},
)

d(
    "ascii_table",
    """Warehouse count, bay 7                                Counted by: J. Tremblay
+---------+----------------------+-------+--------+
| SKU     | Description          | Count | Damaged|
+---------+----------------------+-------+--------+
| 40-1182 | Hex bolt M10 x 60    |  1450 |      3 |
| 40-1190 | Hex bolt M12 x 80    |   620 |      0 |
| 51-0077 | Thread sealant 50 ml |    88 |     12 |
+---------+----------------------+-------+--------+
Date of count: 30/11/2024
""",
    {
        "bay": 7,
        "counted_by": "J. Tremblay",
        "count_date": "2024-11-30",
        "items": [
            {"sku": "40-1182", "description": "Hex bolt M10 x 60", "count": 1450, "damaged": 3},
            {"sku": "40-1190", "description": "Hex bolt M12 x 80", "count": 620, "damaged": 0},
            {"sku": "51-0077", "description": "Thread sealant 50 ml", "count": 88, "damaged": 12},
        ],
    },
)

d(
    "chat",
    """[10:02] Agent Nadia: Hello, how can I help?
[10:03] Customer: My order 5518-KL arrived with a cracked lid. I'm Rowan Pike.
[10:04] Agent Nadia: Sorry about that! Would you prefer a refund or a replacement?
[10:05] Customer: A replacement please. My email is rowan.pike@mailbox.example
[10:07] Agent Nadia: Done. The replacement ships on 12 June 2025, tracking ZX-440-981. You also get a 15% voucher.
""",
    {
        "customer": "Rowan Pike",
        "agent": "Nadia",
        "order_number": "5518-KL",
        "email": "rowan.pike@mailbox.example",
        "resolution": "replacement",
        "ship_date": "2025-06-12",
        "tracking": "ZX-440-981",
        "voucher_percent": 15,
    },
    resolution={"enum": ["refund", "replacement", "none"]},
)

d(
    "legal_clause",
    """7.2 Limitation of liability. The total liability of Norvane Software AB ("Supplier") under this Agreement shall not exceed
EUR 250,000 in any contract year. 7.3 Term. This Agreement enters into force on 1 July 2025 and continues for an initial term of
thirty-six (36) months. Either party may terminate by giving ninety (90) days' written notice. 7.4 Late payment. Overdue amounts
bear interest at 8.5% per annum. 11.1 Governing law. This Agreement is governed by the laws of Sweden; disputes are settled by
arbitration in Stockholm.
""",
    {
        "supplier": "Norvane Software AB",
        "liability_cap_eur": 250000,
        "effective_date": "2025-07-01",
        "initial_term_months": 36,
        "notice_days": 90,
        "late_interest_percent": 8.5,
        "governing_law": "Sweden",
        "arbitration_seat": "Stockholm",
    },
)

d(
    "job_ad",
    """Bäckerei Morgenrot sucht: Konditor/in (m/w/d), Vollzeit
Standort: Freiburg | Eintritt: ab 1. September 2025
Gehalt: 2.900 - 3.300 EUR brutto im Monat
30 Tage Urlaub, 38,5 Stunden pro Woche
Bewerbung bis 15. Juli 2025 an jobs@morgenrot.example
""",
    {
        "employer": "Bäckerei Morgenrot",
        "position": "Konditor/in",
        "location": "Freiburg",
        "start_date": "2025-09-01",
        "salary": {"min_eur": 2900, "max_eur": 3300, "period": "month"},
        "vacation_days": 30,
        "weekly_hours": 38.5,
        "deadline": "2025-07-15",
        "contact_email": "jobs@morgenrot.example",
        "employment_type": "full_time",
    },
    employment_type={"enum": ["full_time", "part_time"]},
    **{"salary.period": {"enum": ["month", "year"]}},
)

d(
    "nutrition",
    """Nutrition Facts
8 servings per container
Serving size 2/3 cup (55g)
Calories 230
% Daily Value*
Total Fat 8g 10%
  Saturated Fat 1g 5%
  Trans Fat 0g
Cholesterol 0mg 0%
Sodium 160mg 7%
Total Carbohydrate 37g 13%
  Dietary Fiber 4g 14%
  Total Sugars 12g
Protein 3g
""",
    {
        "servings_per_container": 8,
        "serving_size_g": 55,
        "calories": 230,
        "total_fat_g": 8,
        "saturated_fat_g": 1,
        "trans_fat_g": 0,
        "sodium_mg": 160,
        "carbohydrate_g": 37,
        "fiber_g": 4,
        "sugars_g": 12,
        "protein_g": 3,
        "sodium_daily_percent": 7,
    },
)

d(
    "sports",
    """FINAL - Women's Handball Cup, 23 March 2025, Sporthalle Nord, attendance 3,412
HC Lyngby 27 : 24 Vardar Skopje
Half-time 13:14
Top scorers: Maja Holm (Lyngby) 9, Ana Petrova (Vardar) 7, Signe Dahl (Lyngby) 6
Red card: Elena Ristic (Vardar), 52'
""",
    {
        "date": "2025-03-23",
        "venue": "Sporthalle Nord",
        "attendance": 3412,
        "home": {"team": "HC Lyngby", "goals": 27, "half_time_goals": 13},
        "away": {"team": "Vardar Skopje", "goals": 24, "half_time_goals": 14},
        "scorers": [
            {"name": "Maja Holm", "goals": 9},
            {"name": "Ana Petrova", "goals": 7},
            {"name": "Signe Dahl", "goals": 6},
        ],
        "red_card": {"player": "Elena Ristic", "minute": 52},
    },
)

d(
    "ocr_receipt",
    """  **  KED AI RUNCIT  SRI  **
      PERN1AGAAN SRI MAJU SDN BHD
 (Co. Reg 449812-X)   GST ID: 0008 1234 5632
 NO. 5 JLN BUNGA RAYA,  43000 KAJANG
 TAX INVOlCE  : CS-0099417
 DATE  : 14/03/2017  16:22

 MILO 1KG            2 x 17.50       35.00
 GARDENIA BRD        1 x  2.80        2.80
 TELUR GRED A        1 x 11 .90      11.90

 SUB-TOTAL                           49.70
 ROUNDING ADJ                         0.00
 TOTAL  (RM)                         49.70
 CASH                                50.00
 CHANGE                               0.30
 THANK Y0U
""",
    {
        "company": "PERN1AGAAN SRI MAJU SDN BHD",
        "invoice_no": "CS-0099417",
        "date": "2017-03-14",
        "total": 49.70,
        "cash": 50.00,
        "change": 0.30,
        "items": [
            {"description": "MILO 1KG", "qty": 2, "unit_price": 17.50, "amount": 35.00},
            {"description": "GARDENIA BRD", "qty": 1, "unit_price": 2.80, "amount": 2.80},
            {"description": "TELUR GRED A", "qty": 1, "unit_price": 11.90, "amount": 11.90},
        ],
    },
)

d(
    "real_estate",
    """For sale: detached house, 4 bedrooms, 2 bathrooms
12 Ferndale Close, Exeter EX4 6QT
Guide price £485,000 (Freehold)
Floor area: 1,420 sq ft. Built in 1987. Council tax band E. EPC rating: C
Garage: Yes   Garden: Yes   Chain free: No
Agent: Wickham & Lowe, tel. 01392 555 018
""",
    {
        "address": "12 Ferndale Close, Exeter EX4 6QT",
        "price_gbp": 485000,
        "tenure": "freehold",
        "bedrooms": 4,
        "bathrooms": 2,
        "area_sq_ft": 1420,
        "year_built": 1987,
        "council_tax_band": "E",
        "epc_rating": "C",
        "garage": True,
        "chain_free": False,
        "agent": {"name": "Wickham & Lowe", "phone": "01392 555 018"},
    },
    tenure={"enum": ["freehold", "leasehold"]},
    epc_rating={"enum": list("ABCDEFG")},
)

d(
    "insurance",
    """MOTOR INSURANCE CERTIFICATE
Policy number: MTR/2025/774-190
Insured: Beatrix van der Meer
Vehicle: VW Golf 1.5 TSI, reg. 8-KJR-21
Cover: Comprehensive
Valid from 00:00 on 01-02-2025 to 23:59 on 31-01-2026
Annual premium: EUR 642.80 (incl. 21% tax)
Excess: EUR 300
No-claims years: 7
Additional drivers: none
""",
    {
        "policy_number": "MTR/2025/774-190",
        "insured": "Beatrix van der Meer",
        "registration": "8-KJR-21",
        "cover": "comprehensive",
        "valid_from": "2025-02-01",
        "valid_to": "2026-01-31",
        "premium": 642.8,
        "excess": 300,
        "no_claims_years": 7,
        "additional_drivers": [],
    },
    cover={"enum": ["third_party", "comprehensive"]},
    additional_drivers={"type": "array", "items": {"type": "string"}},
)

d(
    "quarterly",
    """Brightline Optics plc - results for the quarter ended 30 June 2025
Revenue rose 12.4% to £48.6 million (2024: £43.2 million). Operating profit was £6.1 million (2024: £5.4 million).
Headcount at period end: 1,082. The board declares an interim dividend of 3.25p per share, payable on 12 September 2025.
""",
    {
        "company": "Brightline Optics plc",
        "period_end": "2025-06-30",
        "revenue_gbp": 48600000,
        "revenue_growth_percent": 12.4,
        "operating_profit_gbp": 6100000,
        "headcount": 1082,
        "dividend_pence": 3.25,
        "dividend_payment_date": "2025-09-12",
    },
)

d(
    "police",
    """Theft report no. 2025/1187-F
Reported on 19 May 2025 at 08:20 by Yusuf Demirci (tel. 0151 2299 4410)
Between 18 May 22:00 and 19 May 07:30 a bicycle was taken from the yard of Gartenweg 3.
Make: Cube Attain, colour: black/red, frame number WOW9982K1, value approx. EUR 1,150
Locked: yes. Insured: no. Witnesses: none.
""",
    {
        "report_number": "2025/1187-F",
        "report_date": "2025-05-19",
        "reporter": "Yusuf Demirci",
        "phone": "0151 2299 4410",
        "bicycle": {
            "make": "Cube Attain",
            "colour": "black/red",
            "frame_number": "WOW9982K1",
            "value_eur": 1150,
        },
        "locked": True,
        "insured": False,
        "witnesses": [],
    },
    witnesses={"type": "array", "items": {"type": "string"}},
)

d(
    "school_report",
    """Schuljahr 2024/25 - Zwischenzeugnis
Schülerin: Leonie Marquardt      Klasse: 8b
Deutsch .......... 2
Mathematik ....... 1
Englisch ......... 3
Sport ............ 1
Fehltage: 4, davon unentschuldigt: 0
Versetzung gefährdet: nein
""",
    {
        "student": "Leonie Marquardt",
        "class": "8b",
        "school_year": "2024/25",
        "grades": {"german": 2, "mathematics": 1, "english": 3, "sport": 1},
        "absent_days": 4,
        "unexcused_days": 0,
        "at_risk": False,
    },
)

d(
    "conference",
    """ICLM 2026 - Call for Papers
Important dates
  Abstracts due      15 January 2026
  Full papers due    22 January 2026
  Notification       30 April 2026
  Conference         7-10 July 2026, Trondheim, Norway
Page limit: 9 pages (references excluded). Review: double-blind.
Fees: students 180 EUR, members 320 EUR, others 410 EUR
""",
    {
        "name": "ICLM 2026",
        "abstract_deadline": "2026-01-15",
        "paper_deadline": "2026-01-22",
        "notification_date": "2026-04-30",
        "city": "Trondheim",
        "country": "Norway",
        "page_limit": 9,
        "double_blind": True,
        "fees": {"students_eur": 180, "members_eur": 320, "others_eur": 410},
    },
)

d(
    "shipping_label",
    """EXPRESS WORLDWIDE
Sender                          Receiver
Ozaki Ceramics                  Galerie Thorvald
4-12 Higashiyama, Kyoto         Bredgade 22, Copenhagen
Waybill 6612 8840 1937          Ref: PORC-19
Pieces: 2   Weight: 13.6 kg   Dimensions: 60 x 40 x 35 cm
Declared value: JPY 184,000     Contents: porcelain bowls
Ship date: 2025-02-11           Insurance: YES
""",
    {
        "sender": "Ozaki Ceramics",
        "receiver": "Galerie Thorvald",
        "waybill": "6612 8840 1937",
        "reference": "PORC-19",
        "pieces": 2,
        "weight_kg": 13.6,
        "dimensions_cm": {"length": 60, "width": 40, "height": 35},
        "declared_value": 184000,
        "currency": "JPY",
        "ship_date": "2025-02-11",
        "insured": True,
    },
)

d(
    "prescription_us",
    """Rx# 7719204
Patient: Delphine Archer   DOB 03/27/1988
Prescriber: Samuel Ortega, MD
Amoxicillin 500 mg capsules
Take 1 capsule by mouth 3 times daily for 10 days
Qty: 30    Refills: 0
Date filled: 11/15/2024   Discard after: 11/15/2025
Copay: $8.40
""",
    {
        "rx_number": "7719204",
        "patient": "Delphine Archer",
        "date_of_birth": "1988-03-27",
        "prescriber": "Samuel Ortega",
        "drug": "Amoxicillin",
        "strength_mg": 500,
        "times_daily": 3,
        "duration_days": 10,
        "quantity": 30,
        "refills": 0,
        "date_filled": "2024-11-15",
        "discard_date": "2025-11-15",
        "copay_usd": 8.4,
    },
)

d(
    "weather",
    """Wettervorhersage für Graz, Mittwoch, 16. April 2025
Morgens: 7 °C, leichter Regen
Mittags: 14 °C, bewölkt
Abends: 11 °C, klar
Wind: 18 km/h aus Nordwest, Böen bis 42 km/h
Niederschlagswahrscheinlichkeit: 65 %
Sonnenaufgang 06:08, Sonnenuntergang 19:44
""",
    {
        "city": "Graz",
        "date": "2025-04-16",
        "forecast": [
            {"time_of_day": "Morgens", "temperature_c": 7, "conditions": "leichter Regen"},
            {"time_of_day": "Mittags", "temperature_c": 14, "conditions": "bewölkt"},
            {"time_of_day": "Abends", "temperature_c": 11, "conditions": "klar"},
        ],
        "wind_kmh": 18,
        "gusts_kmh": 42,
        "wind_direction": "Nordwest",
        "precipitation_probability_percent": 65,
        "sunrise": "06:08",
        "sunset": "19:44",
    },
)

d(
    "toml_like",
    """[server]
name = "edge-17"
region = "eu-north-1"
cpus = 16
memory_gb = 64
public = false
price_per_hour = 0.384

[backup]
enabled = true
retention_days = 35
last_run = 2025-03-30
""",
    {
        "server": {
            "name": "edge-17",
            "region": "eu-north-1",
            "cpus": 16,
            "memory_gb": 64,
            "public": False,
            "price_per_hour": 0.384,
        },
        "backup": {"enabled": True, "retention_days": 35, "last_run": "2025-03-30"},
    },
)

d(
    "news",
    """TALLINN, 4 June 2025 - Estonian battery maker Voltika OÜ has raised 23.5 million euros in a Series B round led by Nordkapp
Ventures, the company said on Wednesday. Founded in 2018 by Kristjan Laas and Piret Oja, Voltika employs 140 people and plans a
second plant in Narva.
""",
    {
        "company": "Voltika OÜ",
        "amount_eur": 23500000,
        "round": "Series B",
        "lead_investor": "Nordkapp Ventures",
        "founded_year": 2018,
        "founders": ["Kristjan Laas", "Piret Oja"],
        "employees": 140,
        "planned_site": "Narva",
        "article_date": "2025-06-04",
    },
)

d(
    "it_pay",
    """BUSTA PAGA - marzo 2025
Dipendente: Ilaria Fontanelli      Matricola: 0417
Azienda: Vetreria Lombardi S.p.A.
Retribuzione lorda       2.184,00
Contributi INPS            200,71
IRPEF                      352,19
Netto in busta           1.631,10
Ferie residue: 11,5 giorni
""",
    {
        "employee": "Ilaria Fontanelli",
        "employee_id": "0417",
        "employer": "Vetreria Lombardi S.p.A.",
        "gross_pay": 2184.0,
        "social_security": 200.71,
        "income_tax": 352.19,
        "net_pay": 1631.1,
        "remaining_vacation_days": 11.5,
    },
)

d(
    "pt_energy",
    """Fatura de eletricidade nº FT 2025/30918
Titular: Joaquim Teles Brandão      NIF 214 553 907
Data de emissão: 05/03/2025   Data limite de pagamento: 25/03/2025
Consumo: 241 kWh
Energia: 38,56 €
Potência contratada (6,9 kVA): 9,87 €
IVA (23%): 11,14 €
Total a pagar: 59,57 €
""",
    {
        "invoice_number": "FT 2025/30918",
        "holder": "Joaquim Teles Brandão",
        "tax_id": "214 553 907",
        "issue_date": "2025-03-05",
        "due_date": "2025-03-25",
        "consumption_kwh": 241,
        "energy_charge": 38.56,
        "contracted_power_kva": 6.9,
        "power_charge": 9.87,
        "vat": 11.14,
        "total": 59.57,
    },
)

d(
    "library_card",
    """Loan record
Borrower: Ines Calloway (card 20-44871)
1) "The Salt Path" by Raynor Winn - borrowed 2025-01-06, due 2025-02-03, returned 2025-01-29
2) "Middlemarch" by George Eliot - borrowed 2025-01-06, due 2025-02-03, not yet returned
3) "Stoner" by John Williams - borrowed 2025-01-20, due 2025-02-17, not yet returned
Outstanding fines: $0.00
""",
    {
        "borrower": "Ines Calloway",
        "card": "20-44871",
        "loans": [
            {
                "title": "The Salt Path",
                "author": "Raynor Winn",
                "borrowed": "2025-01-06",
                "due": "2025-02-03",
                "returned": "2025-01-29",
            },
            {
                "title": "Middlemarch",
                "author": "George Eliot",
                "borrowed": "2025-01-06",
                "due": "2025-02-03",
                "returned": N,
            },
            {
                "title": "Stoner",
                "author": "John Williams",
                "borrowed": "2025-01-20",
                "due": "2025-02-17",
                "returned": N,
            },
        ],
        "fines_usd": 0.0,
    },
)

d(
    "survey",
    """Guest survey #3308
1. How did you hear about us?   ( ) Internet  (x) Friends  ( ) Press
2. Would you come again?        [x] Yes   [ ] No
3. Rooms (1-5): 4    Food (1-5): 5    Service (1-5): 3
4. Nights stayed: 6
5. Comments: The pool was cold.
Name (optional):
""",
    {
        "survey_number": "3308",
        "heard_from": "Friends",
        "would_return": True,
        "ratings": {"rooms": 4, "food": 5, "service": 3},
        "nights": 6,
        "comment": "The pool was cold.",
        "name": N,
    },
    heard_from={"enum": ["Internet", "Friends", "Press"]},
    name={"type": ["string", "null"]},
)

d(
    "parking_fine",
    """PENALTY CHARGE NOTICE  LB44102937
Vehicle registration: YK19 FTD     Make: Skoda     Colour: Grey
Date of contravention: 02/10/2024 at 14:37
Location: Albion Street
Contravention code 01 - Parked in a restricted street
Penalty: £70.00, reduced to £35.00 if paid by 16/10/2024
""",
    {
        "notice_number": "LB44102937",
        "registration": "YK19 FTD",
        "make": "Skoda",
        "colour": "Grey",
        "contravention_date": "2024-10-02",
        "time": "14:37",
        "location": "Albion Street",
        "code": "01",
        "penalty": 70.0,
        "reduced_penalty": 35.0,
        "reduced_until": "2024-10-16",
    },
)

d(
    "product_spec",
    """Aurora X2 Wireless Headphones
Colour: midnight blue
Driver diameter: 40 mm
Battery life: up to 32 hours (ANC on), 45 hours (ANC off)
Charging time: 90 min
Weight: 254 g
Bluetooth: 5.3
Water resistant: no
Price: €149.95 (was €179.95)
In the box: headphones, USB-C cable, carrying case
""",
    {
        "product": "Aurora X2",
        "colour": "midnight blue",
        "driver_mm": 40,
        "battery_hours_anc_on": 32,
        "battery_hours_anc_off": 45,
        "charging_minutes": 90,
        "weight_g": 254,
        "bluetooth_version": "5.3",
        "water_resistant": False,
        "price": 149.95,
        "old_price": 179.95,
        "currency": "EUR",
        "in_the_box": ["headphones", "USB-C cable", "carrying case"],
    },
)

d(
    "ko_receipt",
    """영수증
상호: 한빛문구
사업자등록번호: 214-86-55103
거래일시: 2025-04-19 13:05

품명        수량   단가     금액
볼펜         3    1,200    3,600
노트 A5      2    2,500    5,000

부가세: 782
합계: 8,600원
결제: 신용카드
""",
    {
        "store": "한빛문구",
        "business_number": "214-86-55103",
        "date": "2025-04-19",
        "items": [
            {"name": "볼펜", "quantity": 3, "unit_price": 1200, "amount": 3600},
            {"name": "노트 A5", "quantity": 2, "unit_price": 2500, "amount": 5000},
        ],
        "tax": 782,
        "total": 8600,
        "payment": "card",
    },
    payment={"enum": ["cash", "card"]},
)

d(
    "meeting_notes",
    """Steering committee, 3 March 2025, 10:00-11:30, room Turing
Present: Alma Reyes (chair), Bogdan Ilic, Chiara Nobile. Apologies: Dov Stern
Decisions:
  - Budget for phase 2 approved: 84,000 EUR.
  - Launch postponed from 1 May to 2 June 2025.
Actions:
  Bogdan Ilic: update the risk register (by 10 March 2025)
  Chiara Nobile: sign the hosting contract (by 17 March 2025)
""",
    {
        "date": "2025-03-03",
        "room": "Turing",
        "chair": "Alma Reyes",
        "present": ["Alma Reyes", "Bogdan Ilic", "Chiara Nobile"],
        "absent": ["Dov Stern"],
        "budget_eur": 84000,
        "launch_date": "2025-06-02",
        "actions": [
            {"owner": "Bogdan Ilic", "task": "update the risk register", "due": "2025-03-10"},
            {"owner": "Chiara Nobile", "task": "sign the hosting contract", "due": "2025-03-17"},
        ],
    },
)

d(
    "subscription",
    """Hi Petra,

thanks for subscribing to Tidewatch Pro! Your plan renews on 14 November 2025 at 9.90 EUR per month, billed yearly (118.80 EUR).
Seats: 3. Storage: 250 GB. Trial: 14 days, ends 28 November 2024.
Auto-renewal is on. You can cancel any time.

The Tidewatch team
""",
    {
        "subscriber": "Petra",
        "plan": "Tidewatch Pro",
        "renewal_date": "2025-11-14",
        "monthly_price_eur": 9.9,
        "yearly_price_eur": 118.8,
        "billing_cycle": "yearly",
        "seats": 3,
        "storage_gb": 250,
        "trial_days": 14,
        "trial_end": "2024-11-28",
        "auto_renewal": True,
    },
    billing_cycle={"enum": ["monthly", "yearly"]},
)
