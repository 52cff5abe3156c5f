/** Two invented articles that the tests of rules and features share, as an archive. */
export const HARBOUR = `-- sources/harbour-strike.txt --
Ferry strike enters second week in Halmsund

HALMSUND, March 9, 2021 (Nordwire) - Ferry crews at the Port of Halmsund, the region's largest employer, voted 212 to 9 on Monday to extend their strike by a week.

The walkout, which lasted eleven days by Tuesday, idled 40 boats and stranded at least 1,300 passengers, the port authority said.

"This is a bad day for the docks and for every family that lives off them," said Ida Brandt, who chairs the Harbour Workers' Union.

The union did not accept the offer of a 3 percent raise. Brandt said talks would resume on Thursday in the town hall.

-- sources/annual-report.txt --
Annual report of the Port of Halmsund

The Port of Halmsund handled 4.2 million tonnes of goods in 2020, down from 4.6 million a year earlier.

"We look back on the hardest winter in living memory," wrote its director, Olof Lind.

`;

/** Another paper of the same day, which gives another number of boats. */
export const COURIER = `-- sources/courier.txt --
Port of Halmsund stands still

HALMSUND, March 9, 2021 (Courier) - The walkout of ferry crews at the Port of Halmsund idled 44 boats and stranded at least 1,300 passengers, the port authority said.

Ida Brandt of the Harbour Workers' Union spoke of a bad day.

`;
