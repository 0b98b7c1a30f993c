# ruff: noqa: E501 - the lines are those of the documents
"""Further documents of many kinds: of travel, health, households, sport, and work."""

from typing import Final

from proofroute.core import Json

MORE: Final[tuple[tuple[str, dict[str, Json]], ...]] = (
    (
        """NORTHGATE VETERINARY CLINIC
Patient: Biscuit (Labrador)
Owner: Priya Raman
Visit date: 17 June 2025
Weight: 28.4 kg
Temperature: 38.9 C
Next appointment: 15 July 2025
Vet: Dr. Owen Clarke
""",
        {
            "patient": "Biscuit",
            "owner": "Priya Raman",
            "visit_date": "2025-06-17",
            "weight_kg": 28.4,
            "temperature_c": 38.9,
            "next_appointment": "2025-07-15",
            "vet": "Owen Clarke",
        },
    ),
    (
        """BOARDING PASS
Passenger: MARTA LINDQVIST
Flight: SK 1423
From: CPH
To: ARN
Date: 2025-03-09
Gate: B14
Seat: 22F
Boarding time: 07:35
""",
        {
            "passenger": "Marta Lindqvist",
            "flight": "SK 1423",
            "date": "2025-03-09",
            "gate": "B14",
            "seat": "22F",
        },
    ),
    (
        """Electricity bill
Account number: 7730-1182-55
Billing period: 01/04/2025 - 30/04/2025
Previous reading: 15420
Current reading: 15798
Consumption: 378 kWh
Net amount: 98.28
VAT (5%): 4.91
Total due: 103.19
Due date: 21/05/2025
""",
        {
            "account_number": "7730-1182-55",
            "previous_reading": 15420,
            "current_reading": 15798,
            "consumption_kwh": 378,
            "subtotal": 98.28,
            "tax": 4.91,
            "total": 103.19,
            "due_date": "2025-05-21",
        },
    ),
    (
        """Team roster

Name           Position     Number
Ivo Stanek     Goalkeeper   1
Karim Haddad   Defender     5
Leo Moreau     Forward      11
""",
        {
            "players": [
                {"name": "Ivo Stanek", "position": "Goalkeeper", "number": 1},
                {"name": "Karim Haddad", "position": "Defender", "number": 5},
                {"name": "Leo Moreau", "position": "Forward", "number": 11},
            ],
        },
    ),
    (
        """LEASE AGREEMENT
Landlord: Silverbirch Estates LLC
Tenant: Dana Whitlock
Premises: 88 Orchard Lane, Unit 3, Dover
Term start: September 1, 2025
Term end: August 31, 2026
Monthly rent: $1,475.00
Security deposit: $2,950.00
""",
        {
            "landlord": "Silverbirch Estates LLC",
            "tenant": "Dana Whitlock",
            "start_date": "2025-09-01",
            "end_date": "2026-08-31",
            "monthly_rent": 1475.0,
            "security_deposit": 2950.0,
        },
    ),
    (
        """Packing slip
Order no: PO-55810
Ship to: Kestrel Outdoor, 9 Mill Road, Leeds
Carrier: Transline
Tracking: TL998210034GB

sku,description,qty
A-100,Tent pegs,40
A-215,Guy rope 5 m,12
B-030,Camp lantern,6
""",
        {
            "order_no": "PO-55810",
            "carrier": "Transline",
            "tracking": "TL998210034GB",
            "lines": [
                {"sku": "A-100", "description": "Tent pegs", "qty": 40},
                {"sku": "A-215", "description": "Guy rope 5 m", "qty": 12},
                {"sku": "B-030", "description": "Camp lantern", "qty": 6},
            ],
        },
    ),
    (
        """Der Aufsichtsrat der Halvorsen Maschinenbau AG hat am 4. November 2024 Frau Dr. Ines Petersen
zur Vorstandsvorsitzenden bestellt. Der Umsatz betrug 412,5 Mio. EUR, die Zahl der Mitarbeiter 2.318.
""",
        {
            "company": "Halvorsen Maschinenbau AG",
            "appointment_date": "2024-11-04",
            "chair": "Ines Petersen",
            "employees": 2318,
        },
    ),
    (
        """BON DE COMMANDE
Fournisseur : Papeterie Lavoine
Client : Mairie de Sorgues
Date de commande : 08/10/2024
Date de livraison : 22/10/2024
Total HT : 1 250,00
TVA 20 % : 250,00
Total TTC : 1 500,00
""",
        {
            "supplier": "Papeterie Lavoine",
            "customer": "Mairie de Sorgues",
            "order_date": "2024-10-08",
            "delivery_date": "2024-10-22",
            "subtotal": 1250.0,
            "tax": 250.0,
            "total": 1500.0,
        },
    ),
    (
        """Blood test - City Lab
Patient ID: 60442
Collected: 2025-02-18

Test        | Result | Unit   | Reference
Hemoglobin  | 13.8   | g/dL   | 12.0-15.5
Glucose     | 94     | mg/dL  | 70-99
Ferritin    | 41     | ng/mL  | 15-150
""",
        {
            "patient_id": "60442",
            "collected": "2025-02-18",
            "results": [
                {"test": "Hemoglobin", "result": 13.8, "unit": "g/dL"},
                {"test": "Glucose", "result": 94, "unit": "mg/dL"},
                {"test": "Ferritin", "result": 41, "unit": "ng/mL"},
            ],
        },
    ),
    (
        """Subject: Change of venue
From: Olga Brandt <olga.brandt@meridian.example>
To: All speakers
Date: 11 April 2025

The workshop moves to Hall 7. Please confirm by 18 April 2025. Questions: +49 30 5550 1234.
""",
        {
            "sender": "Olga Brandt",
            "email": "olga.brandt@meridian.example",
            "venue": "Hall 7",
            "phone": "+49 30 5550 1234",
            "confirm_by": "2025-04-18",
        },
    ),
    (
        """FATTURA n. 77/2024
Fornitore: Officine Bellini S.r.l.
Cliente: Comune di Asti
Data fattura: 05/09/2024
Scadenza: 05/10/2024
Imponibile: 800,00
IVA 22%: 176,00
Totale: 976,00
""",
        {
            "invoice_number": "77/2024",
            "supplier": "Officine Bellini S.r.l.",
            "customer": "Comune di Asti",
            "invoice_date": "2024-09-05",
            "due_date": "2024-10-05",
            "subtotal": 800.0,
            "tax": 176.0,
            "total": 976.0,
        },
    ),
    (
        """Recipe: Lentil soup
Serves: 6
Prep time: 15 min
Cook time: 40 min
Calories: 310
""",
        {
            "title": "Lentil soup",
            "serves": 6,
            "prep_time_min": 15,
            "cook_time_min": 40,
            "calories": 310,
        },
    ),
    (
        """Share register of Tarn Holdings

Shareholder       Shares    Percent
Elin Marsh        600       60
Juno Okafor       250       25
Pavel Novak       150       15
""",
        {
            "shareholders": [
                {"shareholder": "Elin Marsh", "shares": 600, "percent": 60},
                {"shareholder": "Juno Okafor", "shares": 250, "percent": 25},
                {"shareholder": "Pavel Novak", "shares": 150, "percent": 15},
            ],
        },
    ),
    (
        """PAYSLIP
Employee: Tomas Weir
Employer: Granite Foods Ltd
Pay date: 28 Feb 2025
Gross pay: 3,120.00
Tax: 468.00
Pension: 156.00
Net pay: 2,496.00
""",
        {
            "employee": "Tomas Weir",
            "employer": "Granite Foods Ltd",
            "pay_date": "2025-02-28",
            "gross_pay": 3120.0,
            "tax": 468.0,
            "pension": 156.0,
            "net_pay": 2496.0,
        },
    ),
    (
        """納品書
発行者: 港町製菓株式会社
お客様: 森の喫茶店
納品日: 2025年1月20日
小計: 8,000
消費税: 800
合計: 8,800
""",
        {
            "seller": "港町製菓株式会社",
            "buyer": "森の喫茶店",
            "delivery_date": "2025-01-20",
            "subtotal": 8000,
            "tax": 800,
            "total": 8800,
        },
    ),
    (
        """Paragon fiskalny
Sprzedawca: Księgarnia Pod Lipą
Data: 03.12.2024
Suma PLN: 86,40
Gotówka: 100,00
Reszta: 13,60
""",
        {
            "seller": "Księgarnia Pod Lipą",
            "date": "2024-12-03",
            "total": 86.4,
            "cash": 100.0,
            "change": 13.6,
        },
    ),
    (
        """CERTIFICATE OF CALIBRATION
Certificate no: CAL-20871
Instrument: Pressure gauge PG-40
Serial number: 884213
Calibration date: 2024-08-30
Valid until: 2025-08-30
Calibrated by: Nora Albrecht
""",
        {
            "certificate_no": "CAL-20871",
            "instrument": "Pressure gauge PG-40",
            "serial_number": "884213",
            "calibration_date": "2024-08-30",
            "valid_until": "2025-08-30",
            "calibrated_by": "Nora Albrecht",
        },
    ),
    (
        """Hotel Miramar - Folio
Guest: Hugo Castellan
Check-in: 12/07/2024
Check-out: 15/07/2024
Room: 417
Nights: 3
Room charge: 360.00
City tax: 9.00
Total: 369.00
""",
        {
            "guest": "Hugo Castellan",
            "check_in": "2024-07-12",
            "check_out": "2024-07-15",
            "room": "417",
            "nights": 3,
            "total": 369.0,
        },
    ),
    (
        """Minutes of 9 May 2024
Present: Ana Duarte, Bo Nielsen, Chidi Obi
Chair: Bo Nielsen
Budget approved: EUR 48,000
Next meeting: 13 June 2024
""",
        {
            "date": "2024-05-09",
            "chair": "Bo Nielsen",
            "budget": 48000,
            "next_meeting": "2024-06-13",
            "present": ["Ana Duarte", "Bo Nielsen", "Chidi Obi"],
        },
    ),
    (
        """Extrato
Titular: Joana Prates
Conta: 0042-7719-3
Saldo inicial: 1.300,00
Total de depósitos: 450,00
Total de levantamentos: 200,00
Saldo final: 1.550,00
""",
        {
            "holder": "Joana Prates",
            "account": "0042-7719-3",
            "opening_balance": 1300.0,
            "closing_balance": 1550.0,
        },
    ),
    (
        """Gym membership
Member: Rosa Keane
Plan: Off-peak annual
Joined: 2 Jan 2025
Renewal: 2 Jan 2026
Monthly fee: 29.50
""",
        {
            "member": "Rosa Keane",
            "plan": "Off-peak annual",
            "joined": "2025-01-02",
            "renewal": "2026-01-02",
            "monthly_fee": 29.5,
        },
    ),
    (
        """Inspection report
Bridge: Alder Creek Crossing
Span: 42 m
Width: 8.5 m
Load limit: 30 t
Inspected: 2024-10-11
Inspector: H. Lowell
Rating: 7
""",
        {
            "bridge": "Alder Creek Crossing",
            "span_m": 42,
            "width_m": 8.5,
            "load_limit_t": 30,
            "inspected": "2024-10-11",
            "inspector": "H. Lowell",
        },
    ),
    (
        """Race results - 10 km

Rank,Runner,Club,Time
1,Yusuf Amin,Harriers,31:44
2,Clara Voss,Rapid RC,32:10
3,Ben Adeyemi,Harriers,32:58
""",
        {
            "results": [
                {"rank": 1, "runner": "Yusuf Amin", "club": "Harriers"},
                {"rank": 2, "runner": "Clara Voss", "club": "Rapid RC"},
                {"rank": 3, "runner": "Ben Adeyemi", "club": "Harriers"},
            ],
        },
    ),
    (
        """QUOTE Q-3391
Prepared for: Larkspur Dental
Prepared by: Corvid IT Services
Quote date: 6 March 2025
Valid until: 5 April 2025

Item            Qty  Unit price  Amount
Firewall        1    640.00      640.00
Access point    4    118.00      472.00

Subtotal   1,112.00
Discount     112.00
Total      1,000.00
""",
        {
            "quote_number": "Q-3391",
            "quote_date": "2025-03-06",
            "valid_until": "2025-04-05",
            "lines": [
                {"item": "Firewall", "qty": 1, "unit_price": 640.0, "amount": 640.0},
                {"item": "Access point", "qty": 4, "unit_price": 118.0, "amount": 472.0},
            ],
            "subtotal": 1112.0,
            "discount": 112.0,
            "total": 1000.0,
        },
    ),
    (
        """Rezept
Patientin: Hanna Vogt
Geburtsdatum: 14.05.1968
Arzt: Dr. Emil Sauter
Medikament: Ramipril 5 mg
Packung: 98 Stück
Ausgestellt: 03.02.2025
""",
        {
            "patient": "Hanna Vogt",
            "birth_date": "1968-05-14",
            "doctor": "Emil Sauter",
            "medication": "Ramipril 5 mg",
            "issued": "2025-02-03",
        },
    ),
    (
        """Flight log
Pilot: Ingrid Dahl
Aircraft: LN-KXB
Departure: ENGM 08:12
Arrival: ENBR 09:01
Fuel on board: 182 l
Fuel used: 47 l
Landings: 1
""",
        {
            "pilot": "Ingrid Dahl",
            "aircraft": "LN-KXB",
            "fuel_on_board_l": 182,
            "fuel_used_l": 47,
            "landings": 1,
        },
    ),
    (
        """Donation receipt
Donor: The Wren Family Trust
Recipient: Harbour Youth Orchestra
Received: December 12, 2024
Amount: $4,200.00
Receipt no: 2024-0981
""",
        {
            "donor": "The Wren Family Trust",
            "recipient": "Harbour Youth Orchestra",
            "received": "2024-12-12",
            "amount": 4200.0,
            "receipt_no": "2024-0981",
        },
    ),
    (
        """Support ticket #48213
Opened: 2025-05-02 by Malik Stone
Product: Nimbus Router X2
Firmware: 4.11.0
Assigned to: Greta Holm
Closed: 2025-05-06
""",
        {
            "ticket": "48213",
            "opened": "2025-05-02",
            "opened_by": "Malik Stone",
            "product": "Nimbus Router X2",
            "firmware": "4.11.0",
            "assigned_to": "Greta Holm",
            "closed": "2025-05-06",
        },
    ),
    (
        """Kontrakt
Kupujący: Jan Mazur
Sprzedawca: Auto Komis Bielik
Pojazd: Skoda Fabia
Rok produkcji: 2017
Przebieg: 88400 km
Cena: 32 500 zł
Data: 19.08.2024
""",
        {
            "buyer": "Jan Mazur",
            "seller": "Auto Komis Bielik",
            "vehicle": "Skoda Fabia",
            "year": 2017,
            "mileage_km": 88400,
            "date": "2024-08-19",
        },
    ),
    (
        """Weather station 12
Date: 2025-01-30
Max temperature: 4.1
Min temperature: -6.3
Rainfall: 2.4 mm
Wind gust: 58 km/h
""",
        {
            "date": "2025-01-30",
            "max_temperature": 4.1,
            "min_temperature": -6.3,
            "rainfall_mm": 2.4,
            "wind_gust_kmh": 58,
        },
    ),
    (
        """The acquisition of Pinecrest Labs by Orbis Health was announced on 3 June 2024. The price is 86 million dollars.
Closing is expected by 30 September 2024, said chief executive Mara Linton.
""",
        {
            "target": "Pinecrest Labs",
            "acquirer": "Orbis Health",
            "announced": "2024-06-03",
            "chief_executive": "Mara Linton",
        },
    ),
)
