"""Common first names, to tell people from firms and `he` from `she`."""

from __future__ import annotations

from functools import cache

_MEN = (
    "Aaron Abdul Abdullah Adam Adrian Ahmed Alan Alastair Albert Alberto Alejandro Alex "
    "Alexander Alexei Alfred Ali Alistair Allan Allen Anders Andre Andreas Andrei Andrew Andy "
    "Angus Antonio Anthony Antony Arthur Barry Bart Ben Benjamin Bernard "
    "Bill Bob Boris Brad Brendan Brett Brian Bruce Bryan Carl Carlos Charles Charlie Chris "
    "Christian Christopher Chuck Clive Colin Craig Dan Daniel Darren Dave David Dean Denis "
    "Dennis Derek Dick Diego Dmitry Dominic Don Donald Doug Douglas Duncan Ed Eddie Eduardo "
    "Edward Edwin Emmanuel Enrique Eric Erik Ernest Ethan Evan Fernando Francesco Francis "
    "Francisco Frank Franz Fred Frederick Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard "
    "Giovanni Giuseppe Glenn Gordon Graham Grant Greg Gregory Guy Hans Harold Harry Hassan Henry "
    "Herbert Howard Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob Jake James Jamie Jan Jason "
    "Javier Jay Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim Joao Joe Joel Johan "
    "John Johnny Jon Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Julian Justin Karl "
    "Keith Ken Kenneth Kevin Khalid Kyle Lars Larry Laurence Lawrence Lee Leo Leon Leonard Lewis "
    "Lloyd Louis Luca Lucas Luigi Luis Luke Magnus Malcolm Manuel Marc Marcel Marco "
    "Marco Marcus Mario Mark Martin Mathias Matt Matthew Maurice Max Michael Michel Miguel Mike "
    "Mikhail Mohamed Mohammad Mohammed Morgan Nathan Neil Nicholas Nick "
    "Nicolas Nigel Noah Norman Oleg Oliver Olaf Omar Oscar Owen Pablo Pat Patrick Paul Pedro Per "
    "Pete Peter Phil Philip Philippe Pierre Rafael Ralph Randy Raul Ray Raymond Ricardo Richard "
    "Rick Rob Robert Roberto Robin Rodrigo Roger Ron Ronald Rory Ross Roy Rupert Russell Ryan "
    "Sam Samuel Scott Sean Sebastian Sergei Sergio Seth Shaun Simon Stanley Stefan "
    "Stephane Stephen Steve Steven Stewart Stuart Sven Ted Terry Thomas Tim Timothy Toby Todd "
    "Tom Tommy Tony Trevor Vernon Victor Vincent Viktor Vladimir Walter Warren Wayne "
    "Will William Winston Wolfgang Yusuf Zachary"
)
_WOMEN = (
    "Abigail Agnes Aisha Alexandra Alice Alicia Alison Amanda Amber Amelia Amy Ana Andrea Angela "
    "Angelina Anita Anna Anne Annette Annie Antonia Ashley Barbara Beatrice Becky Beth Betty "
    "Bonnie Brenda Bridget Camilla Carla Carly Carmen Carol Caroline Catherine Cecilia Charlotte "
    "Chelsea Cheryl Chloe Christina Christine Claire Clara Claudia Cristina Cynthia "
    "Daisy Dana Deborah Debbie Denise Diana Diane Dolores Donna Doris Dorothy Eileen "
    "Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva "
    "Evelyn Fatima Fiona Florence Frances Francesca Gabriela Gail Gemma Georgia Gillian Gina "
    "Gloria Grace Greta Hannah Harriet Hayley Heather Heidi Helen Helena Helga "
    "Hilary Holly Ingrid Irene Isabel Isabella Jane Janet Janice Jean Jennifer "
    "Jenny Jessica Jill Joan Joanna Joanne Jodie Josephine Joy Joyce Judith Judy Julia Julie "
    "Juliet Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Kelly Kim "
    "Kirsten Kirsty Kristin Laura Lauren Layla Leah Leila Lena Leslie Lily Linda Lisa "
    "Liz Lorna Louise Lucia Lucy Lydia Lynn Madeleine Maggie Margaret Maria "
    "Marie Marina Marine Marion Martha Mary Maureen Megan Melissa Mette Michelle Miriam "
    "Moira Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Nora "
    "Olga Olivia Pamela Patricia Paula Penelope Penny Petra Phoebe Polly Priyanka Rachel "
    "Rebecca Renee Rita Roberta Rosa Rose Rosemary Ruth Sabrina Sally Samantha Sandra Sara "
    "Sarah Shannon Sharon Sheila Shirley Silvia Sofia Sonia Sophia Sophie Stella Stephanie Sue "
    "Susan Susie Suzanne Sylvia Tamara Tanya Tara Teresa Theresa Tina Tracy Ulrike Ursula "
    "Valerie Vanessa Vera Veronica Victoria Virginia Vivian Wendy Yvette Yvonne Zoe"
)

#: common beyond Europe and America, by name lists of the respective countries
_MEN_ELSEWHERE = (
    # Arabic, Persian and Turkish
    "Abbas Abdel Abdelaziz Adel Ali Amir Anwar Bashir Bilal Faisal Farid Hamid Hamza Hasan Hossein "
    "Hussein Imad Ismail Jamal Kamal Karim Khaled Mahmoud Majid Mansour Marwan Mehdi Mehmet "
    "Mohammad Mustafa Nabil Nasser Osama Rami Rashid Reza Saeed Said Salman Samir Sami Tariq Walid "
    "Yasser Youssef Zaid Emre Murat "
    # Indian, Pakistani and Bengali
    "Ajay Amit Anand Anil Arjun Arun Ashok Deepak Dinesh Ganesh Gopal Harish Imran Kiran Krishna "
    "Kumar Mahesh Manoj Mohan Mukesh Naveen Nitin Pankaj Prakash Pranav Rahul Rajesh Rajiv Raj "
    "Rakesh Ramesh Ravi Rohan Rohit Sachin Sandeep Sanjay Shiv Sunil Suresh Vijay Vikram Vinod "
    "Vivek "
    # African
    "Abebe Adebayo Amadou Babatunde Chinedu Chukwu Emeka Femi Haile Ibrahima Ikechukwu Kofi Kwame "
    "Mamadou Moussa Obinna Olusegun Ousmane Segun Sipho Tendai Thabo Tunde Uchenna Yaw Yohannes "
    # East and South-East Asian that stand first when written in English
    "Akira Hiroshi Kenji Takashi Yuki Bambang Budi Agus Nguyen Minh"
)
_WOMEN_ELSEWHERE = (
    "Amal Amina Asma Ayesha Dalia Farah Fatma Hala Hanan Khadija Leyla Maha Maryam Mona Nour Noura "
    "Rania Salma Samira Shirin Yasmin Zahra Zainab Zeynep Elif "
    "Aarti Anjali Ananya Asha Deepa Divya Geeta Indira Kavita Lakshmi Lata Meena Meera Neha Nisha "
    "Padma Pooja Preeti Priya Radha Rekha Sangeeta Shreya Sita Sunita Usha Vidya "
    "Abena Adaeze Ama Aminata Amara Chiamaka Chidinma Fatou Folake Funmi Imani Makena Mariam "
    "Ngozi Nkechi Nneka Nomsa Thandi Wanjiku Zanele "
    "Akiko Keiko Yoko Naoko Siti Dewi Thi Mei"
)
#: the commonest Chinese, Korean and Vietnamese family names that mean nothing in English and are
#: no first names; they stand before the given name
_FAMILIES = (
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Zhu Gao Guo Luo Zheng Liang Xie Tang Feng "
    "Deng Xiao Cheng Yuan Jiang Cai Wei Xi Lu Ye Du Dai Xia Zhong Tian Ren Qin Jin Hou Zou "
    "Xiong Meng Qian Yin Hao Shao Wan Qiao Choi Jeong Kang Cho Yoon Jang Lim Tran Pham"
)


@cache
def family_names() -> frozenset[str]:
    """Family names that stand before the given name: Wang, Zhao."""
    return frozenset(_FAMILIES.split())


@cache
def first_names() -> dict[str, str]:
    """`m` or `f` by first name, `` for those that both bear."""
    men = set(_MEN.split()) | set(_MEN_ELSEWHERE.split())
    women = set(_WOMEN.split()) | set(_WOMEN_ELSEWHERE.split())
    return {
        **dict.fromkeys(men, "m"),
        **dict.fromkeys(women, "f"),
        **dict.fromkeys(men & women, ""),
    }
